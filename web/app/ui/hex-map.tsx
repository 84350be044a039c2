import { classNames } from './class-names.ts';

export interface HexCell {
  /** H3 index. */
  cell: string;
  /** Corners as [latitude, longitude]. */
  boundary: readonly (readonly number[])[];
  /** How much is in it: shades the cell and stands in its middle. */
  count?: number;
  /** Name of the area. */
  name?: string;
}

interface HexMapProps {
  cells: readonly HexCell[];
  chosen?: string;
  /** Cells that stand out: what is read beside the map lies in them. */
  seen?: ReadonlySet<string>;
  /** Words for assistive technology. */
  label: string;
  /** Where a cell leads; a cell without a way is only shown. */
  hrefOf?: (cell: HexCell) => string | undefined;
  /** Chooses a cell in a form. */
  onChoose?: (cell: HexCell) => void;
  /** Words for a cell that can be pressed. */
  labelOf?: (cell: HexCell) => string;
  className?: string;
  /** Shows only the middle, so that cells go on to every edge; the share of the drawing's width and height. */
  crop?: { width: number; height: number };
  /** Classes that size names and counts where the drawing is shown much larger than on a phone. */
  marks?: string;
}

/** Width of the drawing; heights follow from the cells. */
const WIDTH = 400;
const MARGIN = 8;

type Point = readonly [x: number, y: number];
interface Placed extends HexCell {
  corners: readonly Point[];
  middle: Point;
}

/** Flat earth: a town is small enough. One degree of longitude shrinks with the cosine of the latitude. */
function place(cells: readonly HexCell[]): { placed: Placed[]; height: number } {
  const all = cells.flatMap((cell) => cell.boundary);
  const latitudes = all.map(([latitude = 0]) => latitude);
  const shrink = Math.cos(((Math.min(...latitudes) + Math.max(...latitudes)) / 2) * (Math.PI / 180));
  const eastings = all.map(([, longitude = 0]) => longitude * shrink);
  const west = Math.min(...eastings);
  const north = Math.max(...latitudes);
  const scale = (WIDTH - 2 * MARGIN) / (Math.max(...eastings) - west || 1);
  const round = (value: number) => Math.round(value * 10) / 10;
  const placed = cells.map((cell) => {
    const corners = cell.boundary.map(
      ([latitude = 0, longitude = 0]): Point => [
        round((longitude * shrink - west) * scale + MARGIN),
        round((north - latitude) * scale + MARGIN),
      ],
    );
    const mean = (axis: 0 | 1) => round(corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length);
    return { ...cell, corners, middle: [mean(0), mean(1)] as const };
  });
  return { placed, height: Math.round((north - Math.min(...latitudes)) * scale + 2 * MARGIN) };
}

function Marks({ cell, chosen, marks }: { cell: Placed; chosen: boolean; marks?: string }) {
  const [x, y] = cell.middle;
  const lift = cell.count && cell.name ? 9 : 0;
  return (
    <g textAnchor="middle" pointerEvents="none" className="num" transform={`translate(${x} ${y})`}>
      <g className={marks}>
        {cell.name && (
          <text
            y={5 - lift}
            fontSize="12.5"
            fontWeight="600"
            fill={chosen ? 'var(--honey)' : 'var(--ink2)'}
            stroke={chosen ? 'var(--lamp)' : 'var(--sunk)'}
            strokeWidth="4"
            paintOrder="stroke"
          >
            {cell.name}
          </text>
        )}
        {!!cell.count && (
          <g transform={`translate(0 ${lift})`}>
            <rect
              x="-15"
              y="-11"
              width="30"
              height="22"
              rx="8"
              fill={chosen ? 'var(--amber)' : 'var(--card)'}
              stroke={chosen ? 'var(--honey)' : 'var(--line)'}
            />
            <text dy="4.5" fontSize="12.5" fontWeight="700" fill={chosen ? '#241800' : 'var(--ink)'}>
              {cell.count}
            </text>
          </g>
        )}
      </g>
    </g>
  );
}

/** Cells shaded by what is in them; the chosen one is amber. As coarse as what is stored: nobody's place is on it. */
export function HexMap({ cells, chosen, seen, label, hrefOf, onChoose, labelOf, className, crop, marks }: HexMapProps) {
  if (cells.length === 0) return null;
  const { placed, height } = place(cells);
  const { width: across, height: down } = crop ?? { width: 1, height: 1 };
  const box = [(WIDTH * (1 - across)) / 2, (height * (1 - down)) / 2, WIDTH * across, height * down].map(Math.round);
  // What stands out is drawn last, so that no neighbour lies over its edge.
  const rank = ({ cell }: Placed) => (cell === chosen ? 2 : seen?.has(cell) ? 1 : 0);
  const ordered = [...placed].sort((one, other) => rank(one) - rank(other));
  return (
    <svg
      viewBox={box.join(' ')}
      preserveAspectRatio="xMidYMid slice"
      role={hrefOf || onChoose ? 'group' : 'img'}
      aria-label={label}
      className={classNames('block w-full bg-sunk', className)}
    >
      {ordered.map((cell) => {
        const isChosen = cell.cell === chosen;
        const shade = cell.count ? Math.min(0.16 + cell.count * 0.045, 0.62) : 0;
        const edge = isChosen ? 3 : seen?.has(cell.cell) ? 2.5 : 1;
        const shape = (
          <polygon
            points={cell.corners.map((corner) => corner.join(',')).join(' ')}
            fill={isChosen ? 'var(--amber)' : 'var(--pine)'}
            fillOpacity={isChosen ? 0.28 : shade}
            stroke={isChosen ? 'var(--honey)' : 'var(--pine)'}
            strokeOpacity={edge > 1 ? 1 : 0.26}
            strokeWidth={edge}
            strokeLinejoin="round"
          />
        );
        const href = hrefOf?.(cell);
        const words = labelOf?.(cell) ?? cell.name;
        if (href) {
          return (
            <a key={cell.cell} href={href} aria-current={isChosen ? 'true' : undefined}>
              <title>{words}</title>
              {shape}
              <Marks cell={cell} chosen={isChosen} marks={marks} />
            </a>
          );
        }
        if (!onChoose) {
          return (
            <g key={cell.cell}>
              {shape}
              <Marks cell={cell} chosen={isChosen} marks={marks} />
            </g>
          );
        }
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing.
          <g
            key={cell.cell}
            role="button"
            tabIndex={0}
            aria-pressed={isChosen}
            className="cursor-pointer"
            onClick={() => onChoose(cell)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onChoose(cell);
            }}
          >
            <title>{words}</title>
            {shape}
            <Marks cell={cell} chosen={isChosen} marks={marks} />
          </g>
        );
      })}
    </svg>
  );
}
