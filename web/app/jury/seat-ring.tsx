import { classNames } from '../ui/class-names.ts';
import { seatRows } from './seat-rows.ts';

/** How a seat looks: shape and colour together, so that neither is needed alone. */
export type SeatLook = 'empty' | 'sealed' | 'mine' | 'yes' | 'no' | 'absent';

interface SeatRingProps {
  /** By seat number, from 0. */
  looks: readonly SeatLook[];
  /** The count in the middle, and what is counted. */
  middle: string;
  below: string;
  /** Those who stand in the opening: who asks, and who is accused. */
  sides?: readonly [string, string];
  /** Says all of it to those who cannot see it; nothing where it only adorns. */
  label: string;
  className?: string;
}

/** Degrees of the opening toward the reader. */
const OPENING = 96;
const FROM = 90 + OPENING / 2;
const SPAN = 360 - OPENING;
/** Up to so many seats carry their numbers. */
const NUMBERED = 33;

const FILL: Record<SeatLook, string> = {
  empty: 'fill-card stroke-edge [stroke-width:1.4]',
  sealed: 'fill-ink2',
  mine: 'fill-amber stroke-ink [stroke-width:2]',
  yes: 'fill-clay',
  no: 'fill-pine',
  absent: 'fill-none stroke-edge [stroke-width:1.4] [stroke-dasharray:3_3]',
};
const NUMBER: Record<SeatLook, string> = {
  empty: 'fill-ink2',
  sealed: 'fill-card',
  mine: 'fill-onamber',
  yes: 'fill-onclay',
  no: 'fill-onpine',
  absent: 'fill-ink3',
};

const at = (radius: number, degrees: number): [number, number] => {
  const angle = (degrees * Math.PI) / 180;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
};
const point = (radius: number, degrees: number) =>
  at(radius, degrees)
    .map((value) => value.toFixed(1))
    .join(' ');

interface Bench {
  inner: number;
  step: number;
  width: number;
  height: number;
}
const SMALL: Bench = { inner: 84, step: 32, width: 27, height: 22 };
const LARGE: Bench = { inner: 88, step: 23, width: 16, height: 15 };

/** The horseshoe of a jury: seats in rows, the two sides in the opening, the count in the middle. */
export function SeatRing({ looks, middle, below, sides, label, className }: SeatRingProps) {
  const rows = seatRows(looks.length);
  const numbered = looks.length <= NUMBERED;
  const { inner, step, width, height } = numbered ? SMALL : LARGE;
  const outer = inner + step * Math.max(0, rows.length - 1) + height;
  const half = outer + 14;
  const foot = Math.sin((FROM * Math.PI) / 180) * outer + (sides ? 44 : 16);
  const first = rows.map((_, row) => rows.slice(0, row).reduce((sum, length) => sum + length, 0));
  return (
    <svg
      viewBox={`${-half} ${-half} ${2 * half} ${(half + foot).toFixed(1)}`}
      className={classNames('block', className)}
      role={label ? 'img' : undefined}
      aria-label={label || undefined}
      aria-hidden={!label || undefined}
    >
      {rows.map((length, row) => {
        const radius = inner + step * row;
        return (
          <path
            key={length}
            d={`M${point(radius, FROM)}A${radius} ${radius} 0 1 1 ${point(radius, FROM + SPAN)}`}
            fill="none"
            stroke="var(--sunk)"
            strokeWidth={height + 5}
            strokeLinecap="round"
          />
        );
      })}
      {rows.flatMap((length, row) =>
        Array.from({ length }, (_, place) => {
          const seat = (first[row] ?? 0) + place;
          const angle = FROM + SPAN * (length === 1 ? 0.5 : place / (length - 1));
          const [x, y] = at(inner + step * row, angle);
          const look = looks[seat] ?? 'empty';
          return (
            <g key={seat} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${(angle + 90).toFixed(1)})`}>
              <rect
                x={-width / 2}
                y={-height / 2}
                width={width}
                height={height}
                rx={height * 0.38}
                className={FILL[look]}
              />
              {numbered ? (
                <text
                  textAnchor="middle"
                  dy="3.6"
                  fontSize="10"
                  fontWeight="700"
                  className={NUMBER[look]}
                  transform={`rotate(${(-(angle + 90)).toFixed(1)})`}
                >
                  {seat + 1}
                </text>
              ) : (
                look === 'yes' && (
                  <rect x={-width / 2 + 1.5} y="-1" width={width - 3} height="2" className="fill-onclay" />
                )
              )}
            </g>
          );
        }),
      )}
      <text textAnchor="middle" y="-2" fontSize="34" fontWeight="800" letterSpacing="-1.5" className="num fill-ink">
        {middle}
      </text>
      <text textAnchor="middle" y="20" fontSize="12.5" fontWeight="600" className="fill-ink2">
        {below}
      </text>
      {sides && (
        <g fontSize="12.5" fontWeight="600" className="fill-ink2">
          {sides.map((name, side) => (
            <g key={side === 0 ? 'asks' : 'answers'}>
              <circle
                cx={side === 0 ? -40 : 40}
                cy={foot - 36}
                r="6.5"
                fill="none"
                stroke="var(--pine)"
                strokeWidth="3"
              />
              <text x={side === 0 ? -40 : 40} y={foot - 14} textAnchor="middle">
                {[...name].length > 10 ? `${[...name].slice(0, 9).join('')}…` : name}
              </text>
            </g>
          ))}
        </g>
      )}
    </svg>
  );
}
