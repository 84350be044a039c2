import { Repeater } from '@graphql-yoga/subscription';
import { type MessageNews, MISSED } from '../changes/changes.ts';
import { Values } from '../read/database.ts';
import { Refusal } from '../schema/refusal.ts';
import { isAlive } from '../session/sessions.ts';
import type { MessagesContext } from './context.ts';

/** After a silence, messages are looked for this far back: what was sent first is not always kept first. */
const OVERLAP = "interval '10 seconds'";
/** Messages a subscription catches up with at once; a page that missed more reads its lists anew. */
const CAUGHT_UP = 100;
/** Messages a subscription remembers having told. */
const REMEMBERED = 1000;

type Arrival = Pick<MessageNews, 'id' | 'at'>;

/** What one person got and sent after a moment, oldest first. */
async function arrivedAfter({ database }: MessagesContext, viewer: string, since: string): Promise<Arrival[]> {
  const values = new Values();
  const me = values.bind(viewer, 'text');
  const from = `${values.bind(since, 'timestamptz')} - ${OVERLAP}`;
  const rows = await database.rows<{ id: string; sent_at: Date }>(
    `select message.id, message.sent_at from app.conversation place
     join app.message message on message.conversation = place.id and message.sent_at > ${from}
     where (place.buyer = ${me} or place.seller = ${me}) and place.last_at > ${from}
     order by message.sent_at limit ${CAUGHT_UP}`,
    values,
  );
  return rows.map(({ id, sent_at }) => ({ id, at: sent_at.toISOString() }));
}

async function clock({ database }: MessagesContext): Promise<string> {
  const [row] = await database.rows<{ now: Date }>('select clock_timestamp() as now');
  return (row?.now ?? new Date()).toISOString();
}

/**
 * Keys of messages that one person gets or sends, each once, from now on and also after notifications were lost for a
 * while. Ends with the session, at the latest when the next message comes.
 * @throws Refusal SESSION_REQUIRED, at once
 */
export function arrivals(context: MessagesContext): AsyncIterable<string> {
  const { visitor, changes, pool } = context;
  if (!visitor) throw new Refusal('SESSION_REQUIRED');
  return new Repeater<string>(async (push, stop) => {
    const source = changes.messages(visitor.address);
    stop.then(() => source.return());
    // Listening begins with the first question, so that nothing falls between the clock and it.
    let news = source.next();
    let since = await clock(context);
    const told = new Set<string>();
    for (let { done, value } = await news; !done; { done, value } = await news) {
      news = source.next();
      if (!(await isAlive(pool, visitor.key))) break;
      const found = value === MISSED ? await arrivedAfter(context, visitor.address, since) : [value];
      for (const { id, at } of found) {
        if (told.has(id)) continue;
        told.add(id);
        if (at > since) since = at;
        const [oldest] = told;
        if (told.size > REMEMBERED && oldest !== undefined) told.delete(oldest);
        await push(id);
      }
    }
    stop();
  });
}
