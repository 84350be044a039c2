/** Bar charts as SVG, drawn by every measurement from the numbers of its table. */

/** One bar. */
export interface Bar {
  label: string;
  value: number;
  /** Ours, drawn in the colour of the house; what it is held against is grey. */
  ours?: boolean;
}

/** Bars that belong together, with a word above them where there are several groups. */
export interface Group {
  name?: string;
  bars: readonly Bar[];
}

/** What a chart says. */
export interface Chart {
  title: string;
  /** Written behind each value: `ms`, `/s`. */
  unit: string;
  groups: readonly Group[];
}

const WIDTH = 720;
const LABEL = 220;
const VALUE = 110;
const BAR = 22;
const GAP = 6;
const HEADING = 30;

const STYLE = `
    text { font: 13px system-ui, sans-serif; fill: #24302a }
    .title { font-weight: 600; font-size: 15px }
    .group { font-weight: 600 }
    .peer { fill: #a9b3ac }
    .ours { fill: #1f6b4f }
    @media (prefers-color-scheme: dark) { text { fill: #e4e9e5 } .peer { fill: #66706a } .ours { fill: #5cb891 } }`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Three digits that count, thousands apart. */
export const shown = (value: number): string =>
  value.toLocaleString('en', value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });

/** A chart of horizontal bars, all on one scale that begins at zero. Light or dark as its reader has it. */
export function barChart({ title, unit, groups }: Chart): string {
  const most = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value)), Number.MIN_VALUE);
  const lines: string[] = [`<text class="title" x="0" y="18">${escaped(title)}</text>`];
  let y = HEADING;
  for (const { name, bars } of groups) {
    if (name !== undefined) {
      lines.push(`<text class="group" x="0" y="${y + 16}">${escaped(name)}</text>`);
      y += BAR + GAP;
    }
    for (const { label, value, ours } of bars) {
      const length = Math.max(1, (value / most) * (WIDTH - LABEL - VALUE));
      lines.push(
        `<text x="${LABEL - 10}" y="${y + 16}" text-anchor="end">${escaped(label)}</text>`,
        `<rect class="${ours ? 'ours' : 'peer'}" x="${LABEL}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" rx="3"/>`,
        `<text x="${(LABEL + length + 8).toFixed(1)}" y="${y + 16}">${escaped(`${shown(value)} ${unit}`)}</text>`,
      );
      y += BAR + GAP;
    }
    y += GAP;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img">
  <title>${escaped(title)}</title>
  <style>${STYLE}
  </style>
  ${lines.join('\n  ')}
</svg>
`;
}
