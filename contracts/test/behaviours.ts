/** Reads what the Solidity tests say about a function: its behaviours, and which arguments were given nonsense. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const directory = fileURLToPath(new URL('.', import.meta.url));

/** A test as its tree tells it: "when the amount is zero" and "it reverts". */
export interface Behaviour {
  condition?: string | undefined;
  outcome: string;
}

const words = (camelCase: string): string =>
  camelCase.replace(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : ' '}${letter.toLowerCase()}`);

/** The behaviours in the order of the file. @throws Error when a test's name is not a sentence. */
export function behavioursOf(solidity: string): Behaviour[] {
  return [...solidity.matchAll(/function (test\w*)\(/g)].map(([, name = '']) => {
    const sentence = /^test(?:Fuzz)?_(?:(When\w+?)_)?(It\w+)$/.exec(name);
    if (!sentence?.[2]) throw new Error(`${name} does not read "test_When…_It…"`);
    return { condition: sentence[1] && words(sentence[1]), outcome: words(sentence[2]) };
  });
}

/** The tree of these behaviours under `title`, one line each, an outcome below the condition it belongs to. */
export function treeOf(title: string, behaviours: Behaviour[]): string {
  const branches: { line: string; outcomes: string[] }[] = [];
  for (const { condition, outcome } of behaviours) {
    const last = branches.at(-1);
    if (condition === undefined) branches.push({ line: outcome, outcomes: [] });
    else if (last?.line === condition) last.outcomes.push(outcome);
    else branches.push({ line: condition, outcomes: [outcome] });
  }
  const lines = branches.flatMap(({ line, outcomes }, index) => {
    const end = index === branches.length - 1;
    const inner = outcomes.map(
      (text, at) => `${end ? ' ' : '│'}   ${at === outcomes.length - 1 ? '└' : '├'}── ${text}`,
    );
    return [`${end ? '└' : '├'}── ${line}`, ...inner];
  });
  return `${[title, ...lines].join('\n')}\n`;
}

/** Paths of all files under contracts/test with this ending, without the ending. */
export function testFiles(ending: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(directory, file.slice(0, -ending.length)))
    .sort();
}

/** Everything the tests claim to have tried nonsense on: `Vault.deposit.amount`, or `Vault.deposit.permit.*`. */
export function triedNonsense(): string[] {
  const files = testFiles('.t.sol').map((file) => readFileSync(`${file}.t.sol`, 'utf8'));
  return files.flatMap((text) => [...text.matchAll(/\/\/ nonsense: (\S+)/g)].map(([, claim = '']) => claim));
}
