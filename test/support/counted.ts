import { setTimeout as sleep } from 'node:timers/promises';
import { type DocumentNode, execute, type GraphQLField, getNamedType, isLeafType, parse, subscribe } from 'graphql';
import pg from 'pg';
import { contextOf } from '../../api/src/server/services.ts';
import type { TestApi } from './api.ts';

/** Resolvers over a pool of their own, so that nothing but what they send to the database is counted. */
export interface Counted {
  /** Statements that a mutation sends, those that begin and end its transaction among them. Fails when it is refused. */
  ofMutation(name: string, values: Record<string, unknown>, cookie?: string): Promise<number>;
  /** Statements that one event of a subscription sends, from what announces it to what its reader gets. */
  ofEvent(
    name: string,
    values: Record<string, unknown>,
    announce: () => Promise<unknown>,
    cookie?: string,
  ): Promise<number>;
  stop(): Promise<void>;
}

/** A subscription is listened to a moment after it was begun; what comes before is no news. */
const SETTLED_MS = 250;
/** News that nobody heard are announced again. */
const AGAIN_MS = 5000;

export function counted(api: TestApi): Counted {
  const { schema, env } = api.services;
  let statements = 0;
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: 2 });
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    Object.assign(client, {
      query(...args: unknown[]) {
        // How a connection plans is set where the one before it planned otherwise.
        if (typeof args[0] !== 'string' || !args[0].startsWith('set plan_cache_mode')) statements += 1;
        return query(...args);
      },
    });
  });
  const services = { ...api.services, pool, readPool: pool };

  /** A field with every argument it has, and everything plain of what it answers. */
  function operation(
    kind: 'mutation' | 'subscription',
    { name, args, type }: GraphQLField<unknown, unknown>,
  ): DocumentNode {
    const named = getNamedType(type);
    const plain =
      'getFields' in named
        ? Object.values(named.getFields())
            .filter((field) => isLeafType(getNamedType(field.type)) && !('args' in field && field.args.length > 0))
            .map((field) => field.name)
        : [];
    const list = (parts: string[]) => (parts.length === 0 ? '' : `(${parts.join(', ')})`);
    const variables = list(args.map((argument) => `$${argument.name}: ${argument.type}`));
    const given = list(args.map((argument) => `${argument.name}: $${argument.name}`));
    return parse(`${kind} ${variables} { ${name}${given} ${plain.length === 0 ? '' : `{ ${plain.join(' ')} }`} }`);
  }
  const fieldOf = (kind: 'Mutation' | 'Subscription', name: string) => {
    const field = (kind === 'Mutation' ? schema.getMutationType() : schema.getSubscriptionType())?.getFields()[name];
    if (!field) throw new TypeError(`there is no ${kind} ${name}`);
    return field;
  };
  const contextFor = (cookie?: string) =>
    contextOf(services, { requestId: 'counted', cookie, setCookie: () => undefined });

  return {
    async ofMutation(name, variableValues, cookie) {
      const contextValue = await contextFor(cookie);
      const document = operation('mutation', fieldOf('Mutation', name));
      statements = 0;
      const { errors } = await execute({ schema, document, contextValue, variableValues });
      if (errors) throw new Error(`${name} failed: ${JSON.stringify(errors)}`, { cause: errors[0]?.originalError });
      return statements;
    },
    async ofEvent(name, variableValues, announce, cookie) {
      const contextValue = await contextFor(cookie);
      const document = operation('subscription', fieldOf('Subscription', name));
      const events = await subscribe({ schema, document, contextValue, variableValues });
      if (!(Symbol.asyncIterator in events)) throw new Error(`${name} failed: ${JSON.stringify(events.errors)}`);
      const next = events.next();
      let heard = false;
      const hear = () => {
        heard = true;
      };
      next.then(hear, hear);
      await sleep(SETTLED_MS);
      statements = 0;
      while (!heard) {
        await announce();
        await Promise.race([next, sleep(AGAIN_MS)]);
      }
      const { value, done } = await next;
      const taken = statements;
      await events.return(undefined);
      if (done) throw new Error(`${name} ended`);
      if (value.errors) throw new Error(`${name} failed: ${JSON.stringify(value.errors)}`);
      return taken;
    },
    stop: () => pool.end(),
  };
}
