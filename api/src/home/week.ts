import type { ReadContext } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';
import type { MarketWeek } from './types.ts';

/** Rows of each number that are counted, so that a busy market costs no more than this. */
const MOST = 10_000;
/** Steps of deals that are looked through for those that ended. */
const STEPS = 20_000;

const upTo = (rows: string) => `(select count(*)::int from (${rows} limit ${MOST}) counted)`;

/** The week ends with the newest block, whatever this machine's clock says. */
const WEEK = `
  select week.since,
    ${upTo(`select from chain.listing where state in ('open', 'paused', 'closed') and listed_at > week.since`)} as offers,
    ${upTo(`select from (
        select order_id, kind, at from chain.order_event order by id desc limit ${STEPS}
      ) step join chain.orders deal on deal.id = step.order_id
      where step.kind = 'closed' and step.at > week.since and deal.state = 'completed'`)} as deals,
    ${upTo(`select from chain.jury_case
      where opened_at > week.until - interval '60 days' and decided_at > week.since`)} as verdicts
  from (select time - interval '7 days' as since, time as until from chain.status where height >= 0) week`;

/**
 * What went on in the market lately.
 * @throws Refusal INDEX_EMPTY before the first block
 */
export async function readWeek({ database }: Pick<ReadContext, 'database'>): Promise<MarketWeek> {
  const [week] = await database.rows<MarketWeek>(WEEK);
  if (week === undefined) throw new Refusal('INDEX_EMPTY');
  return week;
}
