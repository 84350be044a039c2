import { Form, useLocation, useNavigate, useSearchParams } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { FilterFields, type FilterFieldsProps } from './filter-fields.tsx';
import { EVERYWHERE } from './filters.ts';
import { addressOfForm, fillForm } from './form-address.ts';

export interface FilterFormProps extends FilterFieldsProps {
  /** For a button that stands elsewhere; without it the form has one of its own. */
  id?: string;
}

/** Filters as a plain GET form: without scripts its button sends it, with them every change does. */
export function FilterForm({ id, ...fields }: FilterFormProps) {
  const { t } = useTranslation('listings');
  const [params] = useSearchParams();
  const { hash, state } = useLocation();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const shownKm = String(fields.km ?? EVERYWHERE);
  useEffect(() => {
    if (form.current) fillForm(form.current, params, { km: shownKm });
  }, [params, shownKm]);
  /** What is typed counts when somebody has finished typing; whoever is in a sheet stays there. */
  const onChanged = () => {
    if (!form.current) return;
    const search = addressOfForm(new FormData(form.current));
    navigate({ search, hash }, { replace: true, state, preventScrollReset: true });
  };
  return (
    <Form
      ref={form}
      id={id}
      className="grid gap-5"
      onChange={(event) => {
        if ((event.target as unknown as HTMLInputElement).type !== 'text') onChanged();
      }}
      onBlur={(event) => {
        const { type, name, value } = event.target as unknown as HTMLInputElement;
        if (type === 'text' && value !== (params.get(name) ?? '')) onChanged();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const search = addressOfForm(new FormData(event.currentTarget));
        navigate({ search }, { replace: true, preventScrollReset: true });
      }}
    >
      <FilterFields {...fields} />
      {!id && (
        <Button kind="soft" type="submit" wide>
          {t('search.apply')}
        </Button>
      )}
    </Form>
  );
}
