import { type By, STRETCHES, type Stage, TABLE, WHEN } from '../protocol/jury/index.ts';

const NAMES: Partial<Record<Stage, string>> = { AwaitSeed: 'Awaiting its lot' };
const nameOf = (stage: Stage): string => NAMES[stage] ?? stage;

const WHO: Record<By, string> = {
  drawn: 'who was drawn',
  knows: 'anybody who knows the vote and its salt',
  court: 'a court',
  anybody: 'anybody',
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function diagram(): string {
  const arrows = new Map<string, string[]>();
  const arrow = (from: Stage, to: Stage, label: string) =>
    arrows.set(`${from} --> ${to}`, [...(arrows.get(`${from} --> ${to}`) ?? []), label.replaceAll(':', ',')]);
  for (const { in: from, does, to } of TABLE) if (to !== undefined) arrow(from, to, does);
  for (const { stage, otherwise } of STRETCHES) for (const [to, because] of otherwise) arrow(stage, to, because);
  const lines = [
    ...Object.entries(NAMES).map(([stage, name]) => `state "${name}" as ${stage}`),
    '[*] --> AwaitSeed: open (a court)',
    ...[...arrows].map(([path, labels]) => `${path}: ${labels.join(', ')}`),
    'Final --> [*]',
    'Void --> [*]',
  ];
  return ['```mermaid', 'stateDiagram-v2', ...lines.map((line) => `    ${line}`), '```'].join('\n');
}

function stages(): string {
  const then = (otherwise: (typeof STRETCHES)[number]['otherwise']) =>
    otherwise.map(([to, because]) => `${nameOf(to)} (${because})`).join('; ');
  const rows = STRETCHES.map(({ stage, who, until, otherwise }) => [nameOf(stage), who, until, then(otherwise)]);
  return table(['stage', 'who is waited for', 'until', 'and otherwise'], rows);
}

function actions(): string {
  const rows = TABLE.map(({ in: stage, by, does, when, to }, index) => [
    TABLE[index - 1]?.in === stage ? '' : nameOf(stage),
    WHO[by],
    `\`${does}\``,
    when === undefined ? '' : WHEN[when],
    to === undefined ? 'stays' : nameOf(to),
  ]);
  return table(['stage', 'who', 'does', 'if', 'and then'], rows);
}

/** The parts of docs/state-machines.md that tell of a jury's cases, by the names of their marks. */
export const JURY_PARTS: Readonly<Record<string, () => string>> = {
  'jury diagram': diagram,
  'jury stages': stages,
  'jury actions': actions,
};
