/** A way through the code, by what stands at the fork: it keeps its name when lines move. */
export interface Branch {
  id: string;
  file: string;
  line: number;
  taken: boolean;
}

/** Why a branch may stay untried; one reason can hold for several. */
export interface Reason {
  reason: string;
  branches: string[];
}

/**
 * The branches in an lcov report of contracts.
 * @param read The source of a file that the report names.
 */
export function branchesIn(lcov: string, read: (file: string) => string): Branch[] {
  const branches: Branch[] = [];
  for (const record of lcov.split('end_of_record')) {
    const file = /^SF:(.+)$/m.exec(record)?.[1];
    if (file === undefined || !file.startsWith('contracts/src/')) continue;
    const lines = read(file).split('\n');
    const counts = new Map<string, number>();
    for (const [, line = '', taken = ''] of record.matchAll(/^BRDA:(\d+),\d+,\d+,(\d+|-)$/gm)) {
      const fork = `${file.replace('contracts/src/', '')}: ${(lines[Number(line) - 1] ?? '').trim()}`;
      const count = (counts.get(fork) ?? 0) + 1;
      counts.set(fork, count);
      branches.push({ id: `${fork} (${count})`, file, line: Number(line), taken: Number(taken) > 0 });
    }
  }
  return branches;
}

/** What is wrong: branches that nobody tries or explains, and explanations of branches that are tried or gone. */
export function complaintsAbout(branches: readonly Branch[], reasons: readonly Reason[]): string[] {
  const explained = new Set(reasons.flatMap(({ branches: ids }) => ids));
  const open = new Map(branches.filter(({ taken }) => !taken).map((branch) => [branch.id, branch]));
  const unexplained = [...open.values()].filter(({ id }) => !explained.has(id));
  const needless = [...explained].filter((id) => !open.has(id));
  return [
    ...unexplained.map(({ id, line }) => `No test takes, and no reason is given: line ${line} of ${id}`),
    ...needless.map((id) => `A reason is given, but it is taken, or gone: ${id}`),
  ];
}
