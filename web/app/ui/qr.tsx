import { encode } from 'uqr';
import { classNames } from './class-names.ts';
import { ALMOND } from './rings.tsx';

interface QrProps {
  text: string;
  label: string;
  className?: string;
}

/**
 * A code to be scanned, always dark on white, with the rings in its middle: level Q restores a quarter of the code, and
 * the rings cover far less. Source: ISO/IEC 18004, error correction levels.
 */
export function Qr({ text, label, className = 'w-[236px]' }: QrProps) {
  const { data, size } = encode(text, { ecc: 'Q', border: 0 });
  const middle = (size - 1) / 2;
  const dark = data.flatMap((row, y) =>
    row.flatMap((on, x) =>
      on && !(Math.abs(x - middle) < 4.2 && Math.abs(y - middle) < 3.2) ? [`M${x} ${y}h1v1h-1z`] : [],
    ),
  );
  return (
    <svg
      viewBox={`-2 -2 ${size + 4} ${size + 4}`}
      className={classNames('block rounded-lg', className)}
      role="img"
      aria-label={label}
    >
      <rect x="-2" y="-2" width={size + 4} height={size + 4} fill="#fff" />
      <path d={dark.join('')} fill="#14241d" shapeRendering="crispEdges" />
      <g transform={`translate(${size / 2 - 3.75} ${size / 2 - 2.5}) scale(.156)`}>
        <path d={ALMOND} fill="#E8A233" />
        <g fill="none" stroke="#1C5A49" strokeWidth="4">
          <circle cx="17" cy="16" r="13" />
          <circle cx="31" cy="16" r="13" />
        </g>
      </g>
    </svg>
  );
}
