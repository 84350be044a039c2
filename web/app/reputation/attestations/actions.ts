import type { Action } from '../../chain/types.ts';

/** What somebody vouches for. */
export interface Said {
  about: string;
  topic: string;
  /** sha-256 of the words, 32 zero bytes for none. */
  digest: string;
  /** Last second in which it holds. */
  expiresAt: number;
}

/** Vouches for somebody. @param name how they are called @param href the page it was done on */
export const attestAction = ({ about, topic, digest, expiresAt }: Said, name: string, href: string): Action => ({
  name: 'attestations:action.attest',
  params: { name },
  href,
  call: () => ({ contract: 'attestations', method: 'attest', args: [about, topic, digest, expiresAt] }),
});

/** Takes back what was vouched for. */
export const revokeAction = (about: string, topic: string, name: string, href: string): Action => ({
  name: 'attestations:action.revoke',
  params: { name },
  href,
  call: () => ({ contract: 'attestations', method: 'revoke', args: [about, topic] }),
});

/** Refuses what an issuer says on a topic (32 zero bytes: on anything), or admits it again. */
export const refusalAction = (issuer: string, topic: string, refused: boolean, name: string, href: string): Action => ({
  name: `attestations:action.${refused ? 'refuse' : 'admit'}`,
  params: { name },
  href,
  call: () => ({ contract: 'attestations', method: 'setRefusal', args: [issuer, topic, refused] }),
});
