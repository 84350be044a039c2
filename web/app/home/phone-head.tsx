import { WalletButton } from '../chain/wallet-button.tsx';
import { AreaChooser } from '../frame/area-chooser.tsx';
import { SearchBox } from '../frame/search-box.tsx';
import type { Area } from '../listings/area.ts';
import { Bell } from '../notifications/bell.tsx';
import { Mark } from '../ui/wordmark.tsx';

/** The first lines on a phone: where one is, what is new, who acts, and the search. */
export function PhoneHead({ areas, area }: { areas: readonly Area[]; area: Area | undefined }) {
  return (
    <div className="px-4 pt-3 md:hidden">
      <div className="flex items-center gap-2.5">
        <Mark />
        <AreaChooser
          areas={areas}
          area={area}
          nameClass="hall max-w-[46vw] truncate text-[22px]"
          className="flex min-h-11 items-center gap-1.5"
        />
        <span className="ml-auto flex items-center gap-1">
          <Bell />
          <WalletButton />
        </span>
      </div>
      <SearchBox className="mt-3" />
    </div>
  );
}
