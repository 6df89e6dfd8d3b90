import { CELL, EDGE, startOf } from './cells.ts';
import { fillClass, type Fills } from './values.ts';

/** Where a bar begins and ends, in values. */
export interface Bar {
  readonly from: number;
  readonly to: number;
}

interface BarsProps {
  /** One bar a column; null where nothing has been computed yet. */
  readonly bars: readonly (Bar | null)[];
  readonly fills: Fills;
  /** The value with the strongest fill. */
  readonly scale: number;
  /** The values at the lower and the upper edge; zero lies between them. */
  readonly range: readonly [least: number, most: number];
  /** How many cells high the drawing is. */
  readonly height: number;
  /** Whether each bar begins where the one before it ends, and a thread shows it. */
  readonly running?: boolean;
}

/** The smallest range of bars that holds these values and zero. */
export function rangeOf(values: readonly number[]): readonly [least: number, most: number] {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return least === most ? [0, 1] : [least, most];
}

/** Upright bars in a grid's columns. The grid above or below has their numbers, so there is nothing to be read aloud. */
export function Bars({ bars, fills, scale, range: [least, most], height, running = false }: BarsProps) {
  const tall = height * CELL;
  const width = startOf(bars.length);
  const y = (value: number) => EDGE + ((most - value) / (most - least)) * (tall - 2 * EDGE);
  return (
    <svg class="bars" viewBox={`${-EDGE} 0 ${width + 2 * EDGE} ${tall}`} aria-hidden="true">
      {bars.map(
        (bar, n) =>
          bar && (
            <g key={n} class={`bar ${fillClass(fills, bar.to - bar.from, scale)}`}>
              <rect
                class="fill"
                x={startOf(n) + 7}
                y={y(Math.max(bar.from, bar.to))}
                width={CELL - 14}
                height={Math.max(1, Math.abs(y(bar.from) - y(bar.to)))}
                rx={2}
              />
            </g>
          ),
      )}
      {running &&
        bars
          .slice(0, -1)
          .map(
            (bar, n) => bar && <path key={n} class="thread" d={`M${startOf(n + 1) - 7} ${y(bar.to)}h14`} />,
          )}
      <path class="zero" d={`M0 ${y(0)}H${width}`} />
    </svg>
  );
}
