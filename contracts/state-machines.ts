/**
 * Writes the diagrams and tables of docs/state-machines.md from the tables of escrow, arbitration and jury, between the
 * page's marks; the words around them are written by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  ANSWER_DEADLINE,
  BY_ITSELF,
  type By,
  DEADLINES,
  ENDINGS,
  type EndingName,
  feeOf,
  LIVE,
  type Live,
  type Pays,
  priceToSellerOf,
  type Row,
  STATE_OF,
  type Stand,
  TABLE,
  UNCONFIRMED,
  WINDOWS,
} from './protocol/orders/index.ts';
import { ARBITRATION_PARTS } from './state-machines/arbitration.ts';
import { JURY_PARTS } from './state-machines/jury.ts';

/** What a stand is called on the page. */
const NAMES: Record<Live, string> = {
  Placed: 'Placed',
  ToMeet: 'Accepted, to meet',
  CancelAsked: 'Accepted, cancellation asked for',
  ToSend: 'Accepted, to be sent',
  Shipped: 'Shipped',
  Delivered: 'Delivered',
  DisputedMeeting: 'Disputed from a meeting',
  DisputedAsked: 'Disputed, cancellation asked for before',
  DisputedSent: 'Disputed after sending',
};

const WHO: Record<By, string> = {
  seller: 'seller',
  buyer: 'buyer',
  either: 'either side',
  both: 'either side, with the signature of the other',
  buyersSignature: 'anybody, with the buyer’s signature',
  carriersSignature: 'anybody else, with the carrier’s signature',
  arbiter: "the deal's arbiter",
  anybody: 'anybody',
};

/** The same in the few letters that a diagram's arrow has room for. */
const SHORT: Record<By, string> = {
  seller: 'seller',
  buyer: 'buyer',
  either: 'either',
  both: 'both',
  buyersSignature: 'buyer signs',
  carriersSignature: 'carrier signs',
  arbiter: 'arbiter',
  anybody: 'after the deadline',
};

/** The ways in: what a purchase makes is no row, because nothing stands there before. */
const WAYS_IN: readonly (readonly [to: Live, by: string])[] = [
  ['Placed', 'buy'],
  ['ToMeet', 'buy with a standing deposit, buyOffered'],
  ['ToSend', 'buy with a standing deposit, buyOffered'],
];

const nameOf = (stand: Stand): string => (stand in NAMES ? NAMES[stand as Live] : stand);
const lateState = ENDINGS.Cancelled.state;
const targetOf = ({ to, ends }: Row): Stand => {
  if (to !== undefined) return to;
  if (ends === undefined || ends === 'CancelledLate') return lateState;
  return ENDINGS[ends].state;
};

function diagram(): string {
  const arrows = new Map<string, string[]>();
  const arrow = (from: string, to: string, label: string) =>
    arrows.set(`${from} --> ${to}`, [...(arrows.get(`${from} --> ${to}`) ?? []), label]);
  for (const [to, by] of WAYS_IN) arrow('[*]', to, by);
  for (const row of TABLE) arrow(row.from, targetOf(row), `${row.does} (${SHORT[row.by]})`);
  for (const [from, to] of Object.entries(BY_ITSELF)) arrow(from, to, 'by itself, after the deadline');
  for (const end of new Set(Object.values(ENDINGS).map(({ state }) => state))) arrows.set(`${end} --> [*]`, []);
  const lines = [
    ...LIVE.filter((stand) => NAMES[stand] !== stand).map((stand) => `state "${NAMES[stand]}" as ${stand}`),
    ...[...arrows].map(([path, labels]) => (labels.length > 0 ? `${path}: ${[...new Set(labels)].join(', ')}` : path)),
  ];
  return ['```mermaid', 'stateDiagram-v2', ...lines.map((line) => `    ${line}`), '```'].join('\n');
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const inWords: Record<NonNullable<Row['ends']>, string> = {
  Declined: 'declined',
  Cancelled: 'cancelled, free',
  CancelledLateByBuyer: 'cancelled late by the buyer',
  CancelledLateBySeller: 'cancelled late by the seller',
  CancelledLate: 'cancelled late, or free (see below)',
  Expired: 'all back',
  Released: 'sold',
  Settled: 'split as both signed',
  Ruled: 'split as ruled',
  Approved: 'sold',
  NeverShipped: 'never shipped',
  WindowEnded: 'sold',
};
const leadsTo = (row: Row): string =>
  row.ends === undefined ? nameOf(targetOf(row)) : `${targetOf(row)}: ${inWords[row.ends]}`;

const ofItself = (stand: Live): boolean => Object.values(BY_ITSELF).some((reached) => reached === stand);
function deadlineText(stand: Live): string {
  if (stand === 'Placed') return ANSWER_DEADLINE;
  const { text } = DEADLINES[stand];
  return ofItself(stand) ? `${text}; without a confirmation ${UNCONFIRMED.text}` : text;
}

function deadlines(): string {
  const rows = LIVE.map((stand) => {
    const itself = BY_ITSELF[stand];
    const row = TABLE.find(({ from, does }) => from === stand && does === 'expire');
    const then = itself === undefined ? row && leadsTo(row) : `${nameOf(itself)}, by itself`;
    return [nameOf(stand), STATE_OF[stand], deadlineText(stand), then ?? ''];
  });
  return table(['where it stands', "the contract's state", 'deadline', 'what time alone brings then'], rows);
}

const WAY = { met: ' (to meet)', sent: ' (to send)' } as const;

function actions(): string {
  const rows = TABLE.map((row, index) => {
    const again = TABLE[index - 1]?.from === row.from;
    const does = `\`${row.does}\`${row.way ? WAY[row.way] : ''}`;
    return [again ? '' : nameOf(row.from), WHO[row.by], does, WINDOWS[row.when].text, leadsTo(row)];
  });
  return table(['where it stands', 'who', 'does', 'when', 'and then'], rows);
}

const ENDS: Record<EndingName, string> = {
  Declined: 'Declined',
  Cancelled: 'Cancelled',
  CancelledLateByBuyer: 'Cancelled late by the buyer',
  CancelledLateBySeller: 'Cancelled late by the seller',
  Expired: 'Expired',
  NeverShipped: 'Never shipped',
  Released: 'Released',
  Approved: 'Approved',
  WindowEnded: 'Not refused in time',
  Settled: 'Settled',
  Ruled: 'Ruled',
  RuledOnOpener: "Ruled, on the opener's deposit alone",
};

function payments(): string {
  const paid = (pays: Pays) => [
    pays.priceToBuyer.text,
    priceToSellerOf(pays).text,
    feeOf(pays).text,
    pays.depositToBuyer.text,
    pays.depositToSeller.text,
    pays.cost.text,
  ];
  const endings = new Map<Pays, string[]>();
  for (const [ending, pays] of Object.entries(ENDINGS) as [EndingName, Pays][])
    endings.set(pays, [...(endings.get(pays) ?? []), ENDS[ending]]);
  const rows = [...endings].map(([pays, names]) => [names.join(', '), pays.state, ...paid(pays)]);
  const head = ['ending', 'state', 'price: buyer', 'price: seller', 'fee', 'deposit: buyer', 'deposit: seller', 'cost'];
  return table(head, rows);
}

const PARTS: Record<string, () => string> = {
  diagram,
  deadlines,
  actions,
  payments,
  ...ARBITRATION_PARTS,
  ...JURY_PARTS,
};

/** The page with every generated part written anew. @throws Error when a mark is missing. */
export function written(page: string): string {
  return Object.entries(PARTS).reduce((text, [name, part]) => {
    const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/state-machines.md has no place for ${name}`);
    return `${text.slice(0, from + start.length)}\n${part()}\n${text.slice(to)}`;
  }, page);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../docs/state-machines.md', import.meta.url));
  writeFileSync(file, written(readFileSync(file, 'utf8')));
}
