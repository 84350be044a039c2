import { CATEGORIES, categoryByNumber, withDescendants } from '@moothall/contracts/protocol/categories';
import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SearchPageQuery } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Check } from '../../ui/choice.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { TOP_CATEGORIES } from '../categories.ts';
import { useListingLabels } from '../labels.ts';
import { RADIUS_KM } from '../radius.ts';
import { countInWords } from './counts.ts';
import {
  CERTIFIED,
  CONDITIONS,
  DEPOSITS,
  EVERYWHERE,
  LANGUAGES,
  priceToken,
  type Search,
  type SearchToken,
  WAYS,
} from './filters.ts';
import { PriceSteps } from './price-steps.tsx';

export interface FilterFieldsProps {
  tokens: readonly SearchToken[];
  facets: Omit<SearchPageQuery['listings']['facets'], 'cells'>;
  /** There is more than was counted. */
  isCut: boolean;
  problems: Search['problems'];
  /** How far around; undefined for everywhere. */
  km: number | undefined;
  /** An area is chosen, so that a distance means something. */
  hasPlace: boolean;
}

const HEADING = 'mb-1 block text-[16px] font-semibold';

/** What a search can be narrowed to, each with what it would leave. */
export function FilterFields({ tokens, facets, isCut, problems, km, hasPlace }: FilterFieldsProps) {
  const { t } = useTranslation('listings');
  const labels = useListingLabels();
  const [params] = useSearchParams();
  const { language } = useFormat();
  const counted = (count = 0) => countInWords(count, isCut, language);
  const withCount = (words: string, count?: number) => `${words} (${counted(count)})`;
  const problem = (field: keyof Search['problems']) => {
    const code = problems[field];
    return code && t(`problem.${code}`);
  };
  const typed = (field: string) => params.get(field) ?? '';
  const inKind = (number: number) => {
    const numbers = withDescendants(number);
    return facets.categories.reduce((sum, kind) => sum + (numbers.includes(kind.categoryNumber) ? kind.count : 0), 0);
  };
  const at = <Kind,>(counts: readonly Kind[], is: (one: Kind) => boolean) => counts.filter(is)[0] as Kind | undefined;
  const chosenKind = categoryByNumber(Number(typed('category')));
  const opened = chosenKind && (chosenKind.parent ?? chosenKind.number);
  const below = (number: number) => (number === opened ? CATEGORIES.filter(({ parent }) => parent === number) : []);
  const priceIn = tokens.find((token) => String(token.number) === typed('token')) ?? priceToken(tokens);
  return (
    <>
      {(['q', 'sold', 'sort', 'view', 'cell'] as const).map((name) =>
        typed(name) ? <input key={name} type="hidden" name={name} value={typed(name)} /> : null,
      )}
      {hasPlace && (
        <Select label={t('search.distance')} name="km" defaultValue={km ?? EVERYWHERE} error={problem('km')}>
          {RADIUS_KM.choices.map((choice) => (
            <option key={choice} value={choice}>
              {withCount(`${choice} km`, at(facets.distances, ({ radiusKm }) => radiusKm === choice)?.count)}
            </option>
          ))}
          <option value={EVERYWHERE}>{t('search.everywhere')}</option>
        </Select>
      )}
      <Select label={t('search.kind')} name="category" defaultValue={typed('category')} error={problem('category')}>
        <option value="">{t('search.anyKind')}</option>
        {TOP_CATEGORIES.flatMap(({ number }) => [
          <option key={number} value={number}>
            {withCount(labels.category(number), inKind(number))}
          </option>,
          ...below(number).map((kind) => (
            <option key={kind.number} value={kind.number}>
              {`\u2003${withCount(labels.category(kind.number), inKind(kind.number))}`}
            </option>
          )),
        ])}
      </Select>
      <fieldset>
        <legend className={HEADING}>{t('search.price')}</legend>
        <div className="grid gap-2">
          {tokens.length > 1 && (
            <Select
              label={<span className="sr-only">{t('search.token')}</span>}
              name="token"
              defaultValue={typed('token') || undefined}
              error={problem('token')}
            >
              <option value="">{t('search.anyToken')}</option>
              {tokens.map((token) => (
                <option key={token.number} value={token.number}>
                  {token.symbol}
                </option>
              ))}
            </Select>
          )}
          <div className="grid grid-cols-2 gap-2">
            {(['min', 'max'] as const).map((name) => (
              <Input
                key={name}
                label={<span className="text-[13px] font-medium text-ink2">{t(`search.${name}`)}</span>}
                name={name}
                inputMode="decimal"
                autoComplete="off"
                className="num"
                defaultValue={typed(name)}
                error={problem(name)}
              />
            ))}
          </div>
          {priceIn && <PriceSteps prices={facets.prices} token={priceIn} isCut={isCut} />}
        </div>
      </fieldset>
      <fieldset>
        <legend className={HEADING}>{t('search.ways')}</legend>
        {WAYS.map((way) => (
          <Check
            key={way}
            name="way"
            value={way}
            defaultChecked={params.getAll('way').includes(way)}
            count={counted(at(facets.ways, (one) => one.way === way)?.count)}
          >
            {labels.way(way)}
          </Check>
        ))}
        {problem('way') && <p className="text-[14px] font-medium text-clay">{problem('way')}</p>}
      </fieldset>
      <fieldset>
        <legend className={HEADING}>{t('search.conditions')}</legend>
        {CONDITIONS.map((condition) => (
          <Check
            key={condition}
            name="condition"
            value={condition}
            defaultChecked={params.getAll('condition').includes(condition)}
            count={counted(at(facets.conditions, (one) => one.condition === condition)?.count)}
          >
            {labels.condition(condition)}
          </Check>
        ))}
        {problem('condition') && <p className="text-[14px] font-medium text-clay">{problem('condition')}</p>}
      </fieldset>
      <Select label={t('search.deposit')} name="deposit" defaultValue={typed('deposit')} error={problem('deposit')}>
        <option value="">{t('search.anyDeposit')}</option>
        {DEPOSITS.map((deposit) => (
          <option key={deposit} value={deposit}>
            {withCount(
              t(`search.deposits.${deposit}`),
              at(facets.deposit, ({ is }) => is === (deposit === 'UPFRONT'))?.count,
            )}
          </option>
        ))}
      </Select>
      <div>
        {CERTIFIED.map((yes) => (
          <Check
            key={yes}
            name="certified"
            value={yes}
            defaultChecked={typed('certified') === yes}
            count={counted(at(facets.certified, ({ is }) => is)?.count)}
          >
            {t('search.certified')}
          </Check>
        ))}
        {problem('certified') && <p className="text-[14px] font-medium text-clay">{problem('certified')}</p>}
      </div>
      <fieldset>
        <legend className={HEADING}>{t('search.language')}</legend>
        {LANGUAGES.map((written) => (
          <Check
            key={written}
            name="language"
            value={written}
            defaultChecked={params.getAll('language').includes(written)}
            count={counted(at(facets.languages, (one) => one.language === written)?.count)}
          >
            {t(`search.languages.${written}`)}
          </Check>
        ))}
        {problem('language') && <p className="text-[14px] font-medium text-clay">{problem('language')}</p>}
      </fieldset>
    </>
  );
}
