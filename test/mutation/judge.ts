import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, replaced } from './ast.ts';
import type { Compiler } from './compiler.ts';
import { enumsOf, type Mutant, mutantsOf } from './mutants.ts';
import type { Workshop } from './workshop.ts';

/**
 * What became of a mutant. Stillborn ones do not compile; equal ones have the same code as the original, or as another
 * mutant; neither counts.
 */
export interface Verdict {
  mutant: Mutant;
  fate: 'killed' | 'survived' | 'stillborn' | 'equal';
  /** The test that noticed. */
  killer?: string | undefined;
}

/** The domain a source belongs to: `contracts/src/<domain>/…`. */
export const domainOf = (file: string): string => file.split('/')[2] ?? '';

/** The mutants of a file under `root`. */
export function mutantsIn(root: string, compiler: Compiler, file: string): { source: Buffer; mutants: Mutant[] } {
  const source = readFileSync(join(root, file));
  const unit = compiler.units.get(file);
  if (unit === undefined) throw new Error(`${file} is not among the sources`);
  const enums = enumsOf([...compiler.units.values()] as Node[]);
  return { source, mutants: mutantsOf(unit, { source, enums }) };
}

/** Tries mutants of one file one after the other, telling each verdict as it falls. */
export async function judge(
  { compiler, workshop, file, source }: { compiler: Compiler; workshop: Workshop; file: string; source: Buffer },
  mutants: readonly Mutant[],
  tell: (verdict: Verdict) => void,
): Promise<Verdict[]> {
  const contracts = compiler.touchedBy(file);
  await workshop.calibrate(contracts, domainOf(file));
  const key = (code: ReadonlyMap<string, string> | undefined) => JSON.stringify([...(code ?? [])]);
  const original = key(compiler.codeOf(contracts));
  const optimized = key(compiler.codeOf(contracts, undefined, true));
  const seen = new Set([original]);
  const verdictOf = async (mutant: Mutant): Promise<Verdict> => {
    const edit = { file, source: replaced(source, mutant.range, mutant.replacement) };
    const code = compiler.codeOf(contracts, edit);
    if (code === undefined) return { mutant, fate: 'stillborn' };
    if (seen.has(key(code))) return { mutant, fate: 'equal' };
    seen.add(key(code));
    const killer = await workshop.killerOf(code, contracts, domainOf(file));
    if (killer !== undefined) return { mutant, fate: 'killed', killer };
    // The optimizer sees through what only looks different.
    return { mutant, fate: key(compiler.codeOf(contracts, edit, true)) === optimized ? 'equal' : 'survived' };
  };
  const verdicts: Verdict[] = [];
  for (const mutant of mutants) {
    const verdict = await verdictOf(mutant);
    tell(verdict);
    verdicts.push(verdict);
  }
  return verdicts;
}
