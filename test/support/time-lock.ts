import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { TIME_LOCK_SCHEME, type TimeLockNetwork, timeLockedBytes } from '@moothall/contracts/protocol/jury/time-lock';
import { timelockEncrypt } from 'tlock-js';

interface Point {
  multiply(by: bigint): Point;
  toRawBytes(compressed: boolean): Uint8Array;
}
interface Curve {
  G1: { hashToCurve(message: Uint8Array, options: { DST: string }): Point };
  G2: { ProjectivePoint: { BASE: Point } };
}
/** The curve as the library has it that seals and opens. */
const { bls12_381: curve } = createRequire(createRequire(import.meta.url).resolve('tlock-js'))(
  '@noble/curves/bls12-381',
) as { bls12_381: Curve };

const DST = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** A network like drand's quicknet whose one key the tests hold, behind the same HTTP interface. */
export interface OwnNetwork {
  network: TimeLockNetwork;
  /** What its `/info` says. */
  info: Record<string, unknown>;
  /** Where it is asked. */
  url: string;
  /** Rounds from here on are not there yet; all are when undefined. */
  signedUntil: number | undefined;
  /** Answers given so far. */
  asked: string[];
  /** The signature of a round. */
  sign(round: number): string;
  /** Anything sealed to one of its rounds. */
  seal(round: number, bytes: Uint8Array): Promise<string>;
  /** A vote sealed to one of its rounds, as the page does it. */
  lock(round: number, vote: { choice: 0 | 1; salt: string }): Promise<string>;
  stop(): Promise<void>;
}

/** @param secret the network's key, so that several are different networks */
export async function ownNetwork(secret = 0x5eedn): Promise<OwnNetwork> {
  const publicKey = hex(curve.G2.ProjectivePoint.BASE.multiply(secret).toRawBytes(true));
  const hash = createHash('sha256').update(publicKey).digest('hex');
  const network: TimeLockNetwork = { hash, publicKey, genesis: 1_700_000_000, period: 3 };
  const info = {
    ...{ hash, public_key: publicKey, genesis_time: network.genesis, period: network.period },
    ...{ schemeID: TIME_LOCK_SCHEME, groupHash: hash, metadata: { beaconID: 'own' } },
  };
  const sign = (round: number) => {
    const number = Buffer.alloc(8);
    number.writeBigUInt64BE(BigInt(round));
    return hex(
      curve.G1.hashToCurve(createHash('sha256').update(number).digest(), { DST }).multiply(secret).toRawBytes(true),
    );
  };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(String(request.url));
    const round = Number(String(request.url).split('/').at(-1));
    if (own.signedUntil !== undefined && round >= own.signedUntil) return void response.writeHead(404).end('too early');
    const signature = sign(round);
    const randomness = createHash('sha256').update(signature, 'hex').digest('hex');
    response.writeHead(200).end(JSON.stringify({ round, randomness, signature }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = { chain: () => ({ baseUrl: '', info: async () => info }) } as unknown as Parameters<
    typeof timelockEncrypt
  >[2];
  const seal = (round: number, bytes: Uint8Array) => timelockEncrypt(round, Buffer.from(bytes), client);
  const own: OwnNetwork = {
    ...{ network, info, asked, sign, seal },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    signedUntil: undefined,
    lock: (round, vote) => seal(round, timeLockedBytes(vote)),
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return own;
}
