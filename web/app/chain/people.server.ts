import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { DevPerson } from './types.ts';

const hex = (digits: number) => z.string().regex(new RegExp(`^0x[0-9a-fA-F]{${digits}}$`));
const people = z.array(
  z.object({
    name: z.object({ ko: z.string().min(1), en: z.string().min(1) }),
    address: hex(40),
    privateKey: hex(64),
    picture: z.string().optional(),
  }),
);

/**
 * The people whose keys a local market gives to its visitors; nobody when no file is named. A market with real money
 * never sets the file: whatever it holds is readable by every visitor.
 * @throws when the file is missing or not what it must be
 */
export async function readPeople(file: string | undefined): Promise<readonly DevPerson[]> {
  if (file === undefined) return [];
  return people.parse(JSON.parse(await readFile(file, 'utf8'))) as DevPerson[];
}
