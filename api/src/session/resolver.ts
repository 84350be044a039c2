import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Refusal } from '../schema/refusal.ts';
import { AddressScalar } from '../schema/scalars.ts';
import { makeChallenge, readChallenge, useNonce } from './challenge.ts';
import { sessionCookie } from './cookie.ts';
import type { SessionContext } from './services.ts';
import { endSession, endSessionsOf, SESSION_SECONDS, startSession } from './sessions.ts';
import { checkSignature } from './signature.ts';
import { Session, SessionChallenge } from './types.ts';

const isSecure = ({ env }: SessionContext) => env.WEB_ORIGIN.every((origin) => origin.startsWith('https:'));

@Resolver()
export class SessionResolver {
  @Query(() => Session, { nullable: true, description: 'Whoever is signed in here; null when nobody is.' })
  session(@Ctx() { visitor }: SessionContext): Session | null {
    return visitor && { address: visitor.address, expiresAt: visitor.expiresAt };
  }

  @Mutation(() => SessionChallenge, { description: 'Begins a sign-in (EIP-4361).' })
  async sessionChallenge(
    @Ctx() context: SessionContext,
    @Arg('address', () => AddressScalar, { description: 'The account that is going to sign.' }) address: string,
    @Arg('origin', () => String, { description: 'Origin of the page that asks, for example https://moothall.example.' })
    origin: string,
  ): Promise<SessionChallenge> {
    return { message: await makeChallenge(context, address, origin) };
  }

  @Mutation(() => Session, {
    description: 'Signs in by a signed message and sets a cookie that pages cannot read. Replaces the session in use.',
  })
  async sessionCreate(
    @Ctx() context: SessionContext,
    @Arg('message', () => String, { description: 'What sessionChallenge answered, unchanged.' }) message: string,
    @Arg('signature', () => String, {
      description: 'Signature of the message by EIP-191, in hex: of a key, or one that a contract accepts by ERC-1271.',
    })
    signature: string,
  ): Promise<Session> {
    // A connection without answers of its own (a WebSocket) could not keep the token.
    if (!context.setCookie) throw new Refusal('REQUEST_INVALID');
    const challenge = readChallenge(context, message);
    await useNonce(context.pool, challenge.nonce);
    await checkSignature(context.env, message, signature, challenge.address);
    if (context.visitor) await endSession(context.pool, context.visitor.key);
    const { token, expiresAt } = await startSession(context, challenge.address);
    context.setCookie(sessionCookie(token, SESSION_SECONDS, isSecure(context)));
    return { address: challenge.address.toLowerCase(), expiresAt };
  }

  @Mutation(() => Boolean, { description: 'Signs out this browser. False when nobody was signed in.' })
  async sessionEnd(@Ctx() context: SessionContext): Promise<boolean> {
    const ended = context.visitor !== null && (await endSession(context.pool, context.visitor.key));
    context.setCookie?.(sessionCookie('', 0, isSecure(context)));
    return ended;
  }

  @Mutation(() => Boolean, {
    description:
      'Signs out every browser of whoever is signed in here, this one too: for a device that was lost, or a contract whose signers changed. False when nobody was signed in.',
  })
  async sessionEndEverywhere(@Ctx() context: SessionContext): Promise<boolean> {
    if (context.visitor) await endSessionsOf(context.pool, context.visitor.address);
    context.setCookie?.(sessionCookie('', 0, isSecure(context)));
    return context.visitor !== null;
  }
}
