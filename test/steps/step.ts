import { run } from '../runner/command.ts';

/** All is well as far as it could be looked at; the sentence says what could not. */
export interface Remark {
  remark: string;
}

/** One thing that `npm run check` looks at. */
export interface Step {
  name: string;
  /** Writes files of the checkout. */
  writes?: true;
  /** @returns what is wrong, for people; undefined when all is well */
  run(root: string): Promise<string | Remark | undefined>;
}

/** A step that is one command: its output is the complaint when it fails. */
export function command(name: string, tool: string, args: readonly string[], directory = '.'): Step {
  return {
    name,
    async run(root) {
      const { code, output } = await run(tool, args, { cwd: root, directory });
      return code === 0 ? undefined : output || `${tool} ended with exit code ${code}`;
    },
  };
}

/** A step that collects complaints itself. */
export function inspection(name: string, inspect: (root: string) => Promise<string[] | Remark>): Step {
  return {
    name,
    async run(root) {
      const complaints = await inspect(root);
      if ('remark' in complaints) return complaints;
      return complaints.length === 0 ? undefined : complaints.join('\n');
    },
  };
}
