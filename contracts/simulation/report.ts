/** Puts what was reckoned and tried into words and tables. */
import { type JurySize, type People, PLAN, type Row, tickets, ticketsOf } from './capture.ts';
import { tippingShare } from './chances.ts';
import { BOND, stakeOf, UNIT } from './money.ts';

/** Every line of one size of jury. */
export interface Section {
  size: JurySize;
  rows: Row[];
}

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
const whole = (amount: number): string => Math.round(amount).toLocaleString('en');
const signed = (amount: number): string => `${amount > 0 ? '+' : ''}${amount.toFixed(0)}`;
const round = (part: number): string => `${Math.round(part * 100)} %`;

/** What the verdict must be worth to the hand before an attack that is appealed breaks even. */
function worth({ exact, gainAppealed }: Row): string {
  if (gainAppealed >= 0) return 'nothing';
  const tokens = -gainAppealed / exact.appealed;
  return tokens > 1_000_000 ? 'over a million' : whole(Number(tokens.toPrecision(2)));
}

/** The part of a line that is the same on every machine without a single jury being drawn. */
export function reckoned({ share, turnout, error, exact }: Pick<Row, 'share' | 'turnout' | 'error' | 'exact'>): string {
  const cells = [round(turnout), round(error), round(share), ...[exact.one, exact.appealed, exact.always].map(percent)];
  return `| ${cells.join(' | ')} |`;
}

/** The cell that says how often a wrong yes stood after one round of the trials. */
export const triedCell = (part: number): string => ` ${percent(part)} |`;

const line = (row: Row): string =>
  `${reckoned(row)}${triedCell(row.tried.one)} ${percent(row.tried.appealed)} | ${percent(row.tried.always)} | ` +
  `${signed(row.gain)} | ${signed(row.gainAppealed)} | ${worth(row)} |`;

function table({ size, rows }: Section): string {
  const stake = Number(stakeOf(size.seats) / UNIT);
  return [
    `## ${size.seats} seats, ${size.appeal} after an appeal`,
    '',
    `The asker's stake is ${stake} MOOT.`,
    '',
    '| turnout | errors | share | one round | appealed | always | one, tried | appealed, tried | always, tried | gain | gain, appealed | worth it from |',
    '|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...rows.map(line),
    '',
  ].join('\n');
}

function costs(): string {
  const lines = PLAN.shares.map((share) => {
    const held = ticketsOf(share);
    const bond = Number((BigInt(held) * BOND) / UNIT);
    const beside = (held / (tickets - held)) * 100;
    const cells = [round(share), whole(held), whole(bond), beside.toFixed(0)];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '## What a share costs',
    '',
    `Of ${whole(tickets)} tickets, each with a bond of ${BOND / UNIT} MOOT that comes back when the ticket leaves.`,
    '',
    '| share | tickets | bond, MOOT | tickets for every 100 of others |',
    '|---:|---:|---:|---:|',
    ...lines,
    '',
  ].join('\n');
}

function tipping(): string {
  return [
    '## Where it tips',
    '',
    'Below this share a larger jury helps the honest, above it the attacker: it is where the tickets of one hand bring as',
    'many votes as the right ones lead the wrong ones by among the others.',
    '',
    '| turnout | errors | share |',
    '|---:|---:|---:|',
    ...PLAN.people.map(
      ({ turnout, error }) => `| ${round(turnout)} | ${round(error)} | ${percent(tippingShare(turnout, error))} |`,
    ),
    '',
  ].join('\n');
}

function find(sections: readonly Section[], seats: number, share: number, { turnout, error }: People): Row {
  const rows = sections.find(({ size }) => size.seats === seats)?.rows ?? [];
  const row = rows.find((each) => each.share === share && each.turnout === turnout && each.error === error);
  if (row === undefined) throw new Error(`no line for ${seats} seats and a share of ${share}`);
  return row;
}

function reading(sections: readonly Section[]): string {
  const diligent = { turnout: 0.8, error: 0.05 };
  const asleep = { turnout: 0.5, error: 0.2 };
  const at = (seats: number, share: number, people: People) => find(sections, seats, share, people);
  const bond = (share: number) => whole(Number((BigInt(ticketsOf(share)) * BOND) / UNIT));
  return [
    '## In plain words',
    '',
    `- **A fifth of the tickets is harmless where people come.** With ${round(0.8)} of the others voting and one in twenty`,
    `  of them wrong, ${round(0.2)} of the tickets get a wrong yes from 21 seats in ${percent(at(21, 0.2, diligent).exact.one)} of the cases, and`,
    `  keep it after an appeal in ${percent(at(21, 0.2, diligent).exact.appealed)}. From 101 seats they get it in ${percent(at(101, 0.2, diligent).exact.one)}.`,
    `- **Sleep is more dangerous than money.** Where only ${round(0.5)} come and one in five of those is wrong, the same ${round(0.2)} get`,
    `  it from 21 seats in ${percent(at(21, 0.2, asleep).exact.one)} of the cases and keep it in ${percent(at(21, 0.2, asleep).exact.appealed)}; with ${round(0.3)} they keep it`,
    `  in ${percent(at(21, 0.3, asleep).exact.appealed)}.`,
    '- **The appeal is what protects a small jury**, as long as the share lies below the one at which it tips: then the',
    '  larger jury is nearly always right. Above, more seats only make the wrong answer surer.',
    `- **Above that share an appealed attack pays for itself.** The honest minority loses its deposits to the hand: with ${round(0.5)} of the`,
    `  tickets a case of 101 seats that is appealed brings ${signed(at(101, 0.5, diligent).gainAppealed)} MOOT on average even if the verdict is worth`,
    `  nothing. What stands against it is the bond: ${bond(0.5)} MOOT here, which lose their worth with the market's trust, and`,
    '  the tickets that others put down when they see it.',
    `- **Below it an attack costs tokens each time**: with ${round(0.3)} of the tickets and diligent people ${signed(at(21, 0.3, diligent).gainAppealed)} MOOT for 21`,
    `  seats, ${signed(at(101, 0.3, diligent).gainAppealed)} for 101. The last column says what the verdict must be worth to make up for it.`,
    '',
    'So the value that a jury may decide should stay a small part of all active bonds, turnout is the figure to watch, and',
    'a pool in which one hand may hold a third of the tickets needs the registry of one ticket a person.',
    '',
  ].join('\n');
}

/** The whole page. */
export function report(sections: readonly Section[]): string {
  return [
    '# Capturing a jury',
    '',
    `\`npm run bench -- capture\` writes this page: ${whole(PLAN.trials)} trials a table with the seed "${PLAN.seed}", the same digits on every`,
    'machine. Juries are drawn by the twin of the contract from a list in which here and there a place is not active and',
    'the tickets of one hand stand side by side; money follows the payouts of the contract.',
    '',
    'The attacker asks for a wrong yes and votes yes with every seat. Of the other jurors a part comes (turnout), and of',
    'those who come a part is wrong (errors). Tied or without a third of the seats, a jury gives no answer.',
    '',
    '| column | says |',
    '|---|---|',
    '| one round | chance of a wrong yes, by the hypergeometric distribution of seats and the binomial one of votes |',
    '| appealed | chance that it stands when each wrong yes is appealed |',
    '| always | the same when the attacker appeals too |',
    '| tried | the part of the trials in which it did |',
    '| gain | mean MOOT the attacker has more than before each case; the verdict itself not counted |',
    '| worth it from | MOOT the verdict must be worth before an attack that is appealed breaks even |',
    '',
    reading(sections),
    tipping(),
    costs(),
    ...sections.map(table),
    '## What it leaves out',
    '',
    'Bribes, tickets bought while a case is open (they take part after seven days), votes that look alike because people',
    'read the same, what absent jurors lose, gas, and the price of the token. The attacker here wastes nothing: every',
    'ticket votes, and nobody notices.',
    '',
  ].join('\n');
}
