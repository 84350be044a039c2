import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Refusal } from '../schema/refusal.ts';
import { signedIn } from '../session/services.ts';
import type { NotificationContext } from './context.ts';
import { readLink } from './delivery/links.ts';
import { NotificationSettingsInput } from './inputs.ts';
import {
  askToConfirm,
  confirmAddress,
  forgetAddress,
  keepChoice,
  readChoice,
  readEmail,
  readTimeZone,
  stopLetters,
} from './settings.ts';
import { NotificationSettings } from './settings-types.ts';

const TOKEN = 'From the link in a letter.';

async function settingsOf(context: NotificationContext): Promise<NotificationSettings> {
  const choice = await readChoice(context.pool, signedIn(context));
  return { ...choice, mail: context.env.mail !== undefined };
}

@Resolver()
export class NotificationSettingsResolver {
  @Query(() => NotificationSettings, { description: 'What the viewer chose. Needs a session.' })
  notificationSettings(@Ctx() context: NotificationContext): Promise<NotificationSettings> {
    return settingsOf(context);
  }

  @Mutation(() => NotificationSettings, {
    description: 'An address that is not confirmed yet gets a letter with a link, each time. Needs a session.',
  })
  async notificationSettingsSet(
    @Arg('input', () => NotificationSettingsInput) input: NotificationSettingsInput,
    @Ctx() context: NotificationContext,
  ): Promise<NotificationSettings> {
    const { pool, env } = context;
    const viewer = signedIn(context);
    if (input.email === undefined || input.email === null) {
      await forgetAddress(pool, viewer);
      return settingsOf(context);
    }
    if (!env.mail) throw new Refusal('MAIL_OFF');
    const email = readEmail(input.email);
    const { language, kinds } = input;
    const choice = { email, language, timeZone: readTimeZone(input.timeZone), kinds: [...new Set(kinds)] };
    const before = await readChoice(pool, viewer);
    // Counted before anything is kept: an address nobody may be asked at is not kept either.
    const asks = before.email !== email || !before.confirmed;
    if (asks) await askToConfirm(pool, env.SESSION_SECRET, viewer, email);
    await keepChoice(pool, viewer, choice);
    return settingsOf(context);
  }

  @Mutation(() => Boolean, {
    description: 'Confirms an address by the link in its letter. False when another was chosen since.',
  })
  async notificationEmailConfirm(
    @Arg('token', () => String, { description: TOKEN }) token: string,
    @Ctx() { pool, env }: NotificationContext,
  ): Promise<boolean> {
    const { account, key } = readLink(env.SESSION_SECRET, 'confirm', token);
    return confirmAddress(pool, env.SESSION_SECRET, account, key);
  }

  @Mutation(() => Boolean, {
    description: 'Stops letters by the link in each, and forgets the address. False when it was forgotten before.',
  })
  async notificationEmailStop(
    @Arg('token', () => String, { description: TOKEN }) token: string,
    @Ctx() { pool, env }: NotificationContext,
  ): Promise<boolean> {
    const { account, key } = readLink(env.SESSION_SECRET, 'stop', token);
    return stopLetters(pool, env.SESSION_SECRET, account, key);
  }
}
