import type { z } from 'zod';

/** Variables by name, as a process finds them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Names of variables whose values are never repeated: keys, secrets, and addresses that hold a password. */
const SECRET = /KEY|SECRET|DATABASE_URL|SMTP_URL/;

function shown(name: string, value: string | undefined): string {
  if (value === undefined || value === '') return 'is not set';
  return SECRET.test(name) ? `is set to something else (${value.length} characters)` : `is ${JSON.stringify(value)}`;
}

/** A process was started with settings it cannot work with; one line for each: the variable, its value, the rule. */
export class SettingsError extends Error {
  override name = 'SettingsError';
  constructor(
    readonly problems: readonly string[],
    options?: ErrorOptions,
  ) {
    super(problems.join('\n'), options);
  }
}

/**
 * Checks all variables a process needs at once. A variable that is set to nothing counts as not set.
 * @throws SettingsError
 */
export function readSettings<Settings extends z.ZodType>(schema: Settings, values: Variables): z.output<Settings> {
  const set = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  throw new SettingsError(
    result.error.issues.map(({ path: [variable], message }) => {
      const name = String(variable);
      return `${name}: ${shown(name, values[name])}: ${message}`;
    }),
  );
}
