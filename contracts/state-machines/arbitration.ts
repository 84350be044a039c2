import { type By, type Phase, type Row, STRETCHES, TABLE } from '../protocol/arbitration/index.ts';

const NAMES: Partial<Record<Phase, string>> = { ToJury: 'To a jury' };
const nameOf = (phase: Phase): string => NAMES[phase] ?? phase;

const WHO: Record<By, string> = {
  bonded: 'an arbitrator with a bond',
  bidder: 'who bid',
  side: 'either side',
  chosen: 'the chosen arbitrator',
  sideOrChosen: 'either side, the chosen arbitrator',
  anybody: 'anybody',
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function diagram(): string {
  const arrows = new Map<string, string[]>();
  const arrow = (from: Phase, to: Phase, label: string) =>
    arrows.set(`${from} --> ${to}`, [...(arrows.get(`${from} --> ${to}`) ?? []), label]);
  for (const { in: from, does, to } of TABLE) for (const phase of to) arrow(from, phase, does);
  for (const { phase, otherwise } of STRETCHES) for (const [to, because] of otherwise) arrow(phase, to, because);
  const lines = [
    ...Object.entries(NAMES).map(([phase, name]) => `state "${name}" as ${phase}`),
    '[*] --> Bidding: Orders.openDispute',
    ...[...arrows].map(([path, labels]) => `${path}: ${labels.map((label) => label.replaceAll(':', ',')).join(', ')}`),
    'Closed --> [*]',
  ];
  return ['```mermaid', 'stateDiagram-v2', ...lines.map((line) => `    ${line}`), '```'].join('\n');
}

function phases(): string {
  const then = (otherwise: (typeof STRETCHES)[number]['otherwise']) =>
    otherwise.map(([to, because]) => `${nameOf(to)} (${because})`).join('; ');
  const rows = STRETCHES.map(({ phase, who, until, otherwise }) => [nameOf(phase), who, until, then(otherwise)]);
  return table(['phase', 'who moves it on', 'until', 'and otherwise'], rows);
}

function actions(): string {
  const grouped = new Map<string, { row: Row; phases: Phase[] }>();
  for (const row of TABLE) {
    const key = `${row.does} ${row.by} ${row.to.join()}`;
    grouped.set(key, { row, phases: [...(grouped.get(key)?.phases ?? []), row.in] });
  }
  const rows = [...grouped.values()].map(({ row, phases }) => [
    `\`${row.does}\``,
    WHO[row.by],
    phases.map(nameOf).join(', '),
    row.to.map(nameOf).join(' or ') || 'stays',
  ]);
  return table(['call', 'who', 'in which phases', 'and then'], rows);
}

/** The parts of docs/state-machines.md that tell of disputes, by the names of their marks. */
export const ARBITRATION_PARTS: Readonly<Record<string, () => string>> = {
  'arbitration diagram': diagram,
  'arbitration phases': phases,
  'arbitration actions': actions,
};
