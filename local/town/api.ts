import { setTimeout as sleep } from 'node:timers/promises';
import type { HDNodeWallet } from 'ethers';

/** The index may be this far behind when the town begins to talk. */
const BEHIND_MS = 120_000;
const AGAIN_MS = 1500;
/** What the api says of a listing or account that its index has not seen yet, and of whoever asks too much. */
const LATER: readonly string[] = ['LISTING_UNKNOWN', 'ENCRYPTION_KEY_MISSING', 'NOT_FOUND', 'RATE_LIMITED'];

interface Answer<Data> {
  data?: Data;
  errors?: { extensions?: { code?: string }; message: string }[];
}

/** The api refused what somebody in town wanted. */
export class ApiRefused extends Error {
  override name = 'ApiRefused';
  constructor(
    readonly code: string,
    question: string,
  ) {
    super(`${code}: ${question.slice(0, 80)}`);
  }
}

/** Somebody of the town, signed in at the market's api as their browser would be. */
export class Visitor {
  private constructor(
    private readonly url: string,
    private readonly origin: string,
    private readonly cookie: string,
  ) {}

  /** Signs in by a signed message. */
  static async signIn(url: string, origin: string, wallet: HDNodeWallet): Promise<Visitor> {
    const nobody = new Visitor(url, origin, '');
    const { sessionChallenge } = await nobody.ask<{ sessionChallenge: { message: string } }>(
      'mutation ($address: Address!, $origin: String!) { sessionChallenge(address: $address, origin: $origin) { message } }',
      { address: wallet.address, origin },
    );
    const { message } = sessionChallenge;
    const signature = await wallet.signMessage(message);
    const reply = await nobody.#post(
      'mutation ($message: String!, $signature: String!) { sessionCreate(message: $message, signature: $signature) { address } }',
      { message, signature },
    );
    const [cookie = ''] = (reply.headers.getSetCookie()[0] ?? '').split(';');
    if (cookie === '') throw new ApiRefused('SESSION_REQUIRED', await reply.text());
    return new Visitor(url, origin, cookie);
  }

  /** Asks, and asks again while the index has not seen what it is about. @throws ApiRefused */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const until = Date.now() + BEHIND_MS;
    for (;;) {
      const reply = await this.#post(query, variables);
      const { data, errors } = (await reply.json()) as Answer<Data>;
      if (!errors && data) return data;
      const code = errors?.[0]?.extensions?.code ?? errors?.[0]?.message ?? String(reply.status);
      if (!LATER.includes(code) || Date.now() > until) throw new ApiRefused(code, query);
      await sleep(AGAIN_MS);
    }
  }

  #post(query: string, variables: object): Promise<Response> {
    const headers = { 'content-type': 'application/json', origin: this.origin, cookie: this.cookie };
    return fetch(`${this.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  }
}
