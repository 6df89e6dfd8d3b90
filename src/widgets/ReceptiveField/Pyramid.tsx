import type { SVGAttributes } from 'preact';

import { fillClass } from '#figures/values.ts';
import type { Level, StackStep, StackTrace } from '#trace/stack.ts';
import { overInput } from './run.ts';

/** A pixel's pitch in the drawing's units, and a cell's side. */
const UNIT = 20;
const CELL = 17;
const EDGE = 3;
/** So many pixels across at the least: small inputs keep cells of a familiar size. */
const LEAST = 27;

export interface PyramidProps {
  readonly run: StackTrace;
  readonly step: StackStep;
  readonly root: SVGAttributes<SVGSVGElement>;
  /** Attributes of a cell, from whoever makes it explorable. */
  readonly cell: ((level: number, cell: number) => SVGAttributes<SVGGElement>) | undefined;
}

/** The middles of a stack's rows, from 0 to 1 down its drawing. */
export const rowsOf = ({ levels }: StackTrace): number[] =>
  levels.map((_, level) => (level * pitch(levels) + CELL / 2 + EDGE) / (tall(levels) + 2 * EDGE));
const pitch = ({ length }: readonly Level[]): number => (length > 6 ? 56 : 74);
const tall = (levels: readonly Level[]): number => (levels.length - 1) * pitch(levels) + CELL;

/** How many dashed cells the next layer lays round a row. */
const paddingOf = (levels: readonly Level[], level: number): number => levels[level + 1]?.window.padding ?? 0;

/**
 * A row of each map, the input above, each cell over the middle of what it sees: so cells of a row are a jump apart. The
 * more paths join a cell to the chosen one, the darker it is.
 */
export function Pyramid({ run, step, root, cell }: PyramidProps) {
  const { levels } = run;
  const high = pitch(levels);
  const ends = levels.flatMap(({ cells }, level) =>
    [-paddingOf(levels, level), cells - 1 + paddingOf(levels, level)].map((at) => overInput(run, level, at)),
  );
  const [from, to] = [Math.min(...ends) - 0.5, Math.max(...ends) + 0.5];
  const wide = Math.max(LEAST, to - from);
  const left = from - (wide - (to - from)) / 2;
  const x = (level: number, at: number) => Math.round((overInput(run, level, at) - left) * UNIT * 10) / 10;
  const waysOf = (level: number) =>
    level <= step.level ? step.reads[level]! : step.read[level - step.level]!;
  const { first, last } = run.seen(step);
  const [seeing, seen] = (['read', 'reads'] as const).map((side) => wires(run, step, x, high, side));
  return (
    <svg
      class="pyramid"
      viewBox={`${-EDGE} ${-EDGE} ${wide * UNIT + 2 * EDGE} ${tall(levels) + 2 * EDGE}`}
      {...root}
    >
      <g aria-hidden="true">
        {seeing !== '' && <path class="seeing" d={seeing} />}
        {seen !== '' && <path class="seen" d={seen} />}
        {levels.flatMap(({ cells }, level) =>
          Array.from({ length: paddingOf(levels, level) }, (_, n) =>
            [-1 - n, cells + n].map((at) => (
              <g key={`${level} ${at}`} class="cell padding">
                <rect {...corner(x(level, at))} y={level * high} />
              </g>
            )),
          ),
        )}
      </g>
      {levels.map(({ cells }, level) => {
        const ways = waysOf(level);
        const most = Math.max(...ways, 1);
        return (
          <g
            key={level}
            class="stack-row"
            role={cell ? 'row' : undefined}
            transform={`translate(0 ${level * high})`}
          >
            {Array.from({ length: cells }, (_, at) => (
              <g key={at} class={`cell ${inked(ways[at]! / most)}`} {...cell?.(level, at)}>
                <rect {...corner(x(level, at))} />
              </g>
            ))}
          </g>
        );
      })}
      <g aria-hidden="true">
        {last >= first && <Outline kind="window" from={x(0, first)} to={x(0, last)} y={0} />}
        <Outline
          kind="current"
          from={x(step.level, step.cell)}
          to={x(step.level, step.cell)}
          y={step.level * high}
        />
      </g>
    </svg>
  );
}

/** What is reached by few paths is still told from what is reached by none. */
const inked = (share: number): string => fillClass('pixel', share === 0 ? 0 : 0.14 + 0.86 * share, 1);

/** Where a cell begins; how large it is, is in the style sheet. */
const corner = (middle: number) => ({ x: middle - CELL / 2 });

function Outline({ kind, from, to, y }: { kind: string; from: number; to: number; y: number }) {
  const frame = { ...corner(from), y, width: to - from + CELL, height: CELL, rx: 3 };
  return (
    <g class={`outline ${kind}`}>
      <rect class="under" {...frame} />
      <rect class="over" {...frame} />
    </g>
  );
}

/**
 * The wires between cells that the chosen one reads, or that read it. Each begins at so much from the end of the one
 * before it, which is the same for most of a row.
 */
function wires(
  { levels }: StackTrace,
  step: StackStep,
  x: (level: number, at: number) => number,
  high: number,
  side: 'reads' | 'read',
): string {
  let d = '';
  let [atX, atY] = [0, 0];
  const [first, last] = side === 'reads' ? [1, step.level] : [step.level + 1, levels.length - 1];
  for (let level = first; level <= last; level++) {
    const { window, cells } = levels[level]!;
    const shift = side === 'reads' ? 0 : step.level;
    const [below, here] = [step[side][level - 1 - shift]!, step[side][level - shift]!];
    for (let cell = 0; cell < cells; cell++)
      for (let tap = 0; tap < window.kernel; tap++) {
        const from = cell * window.stride - window.padding + tap * window.dilation;
        if (here[cell]! === 0 || (below[from] ?? 0) === 0) continue;
        const [start, end] = [x(level - 1, from), x(level, cell)];
        const fall = high - CELL;
        d += `m${apart(start, atX)} ${level * high - fall - atY}l${apart(end, start)} ${fall}`;
        [atX, atY] = [end, level * high];
      }
  }
  return d;
}

const apart = (to: number, from: number): number => Math.round((to - from) * 10) / 10;
