import type { SVGAttributes } from 'preact';

import { CELL } from './cells.ts';
import { fillClass, formatNumber } from './values.ts';

/** A line from an input to an output. Wires that share a weight carry its number; one that is cut leaves a trace at first. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly shared?: number;
  readonly cut?: 'now' | 'before';
}
export type Side = 'input' | 'output';

export interface WiresProps {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly links: readonly Link[];
  readonly lit: (link: Link) => boolean;
  /** The unit that the lit wires belong to. */
  readonly chosen: { readonly side: Side; readonly index: number };
  /** Each wire is a path by itself, so that it can fade or change its colour. */
  readonly apart?: true;
  /** The values with the strongest fills. */
  readonly scales: Readonly<Record<Side, number>>;
  /** Attributes of the drawing, its rows and its units, from whoever makes them explorable. */
  readonly root: SVGAttributes<SVGSVGElement>;
  readonly unit?: ((side: Side, index: number) => SVGAttributes<SVGGElement>) | undefined;
}

const PITCH = 48;
const DROP = 168;
const EDGE = 4;
/** Where wires begin and end: close to the units that they join. */
const [TOP, BOTTOM] = [CELL + 3, DROP - 3];
/** Where along its wire the name of a weight stands. */
const NAMED_AT = 0.42;

/**
 * Two rows of units, inputs above and outputs below in the middle, and the wires between them. Where the units stand in
 * their row, and how large they are, is in the style sheet.
 */
export function Wires(props: WiresProps) {
  const { inputs, outputs, links, lit, chosen, scales, root, apart } = props;
  const shift = ((inputs.length - outputs.length) / 2) * PITCH;
  const width = inputs.length * PITCH - (PITCH - CELL);
  const left = { input: 0, output: shift };
  const middles = { input: middlesOf(0), output: middlesOf(shift) };
  const bright = links.filter((link) => link.cut === undefined && lit(link));
  // What the lit wires reach lies side by side, as all that a window reads does.
  const reached = (side: Side) => {
    const others = bright.map((link) => (side === 'input' ? link.from : link.to));
    return side === chosen.side ? [chosen.index] : others;
  };
  const rows = [
    ['input', inputs, 0],
    ['output', outputs, DROP],
  ] as const;
  return (
    <svg
      class={apart ? 'grid wires apart' : 'grid wires'}
      viewBox={`${-EDGE} ${-EDGE} ${width + 2 * EDGE} ${DROP + CELL + 2 * EDGE}`}
      {...root}
    >
      <g aria-hidden="true">
        {apart
          ? links.map((link) => (
              <path
                key={`${link.from} ${link.to}`}
                class={kindOf(link, lit(link))}
                d={lineOf(ends(link, middles))}
              />
            ))
          : paths(links, lit, middles).map(([kind, d]) => <path key={kind} class={kind} d={d} />)}
        {bright.map(
          (link) =>
            link.shared !== undefined && (
              <WeightName key={link.shared} of={link.shared} {...ends(link, middles)} />
            ),
        )}
      </g>
      {rows.map(([side, values, y]) => (
        <g key={side} transform={`translate(${left[side]} ${y})`} role={props.unit ? 'row' : undefined}>
          {values.map((value, index) => (
            <g
              key={index}
              class={`cell ${fillClass(side === 'input' ? 'pixel' : 'signed', value, scales[side])}`}
              {...props.unit?.(side, index)}
            >
              <rect />
              <text>{formatNumber(value)}</text>
            </g>
          ))}
        </g>
      ))}
      <g aria-hidden="true">
        {rows.map(([side, , y]) => (
          <Stretch key={side} {...{ side, y, middles }} units={reached(side)} />
        ))}
      </g>
    </svg>
  );
}

/**
 * A path for all wires that look alike, those in the dark first: a lit one is told from others by its weight. Each wire
 * is placed from the end of the one before it.
 */
function paths(links: readonly Link[], lit: (link: Link) => boolean, middles: Middles): [string, string][] {
  const drawn = new Map<string, { d: string; x: number; y: number }>();
  for (const link of [...links].sort((a, b) => Number(lit(a)) - Number(lit(b)))) {
    const kind = lit(link) ? kindOf(link, true) : 'wire';
    const { d, x, y } = drawn.get(kind) ?? { d: '', x: 0, y: 0 };
    const { from, to } = ends(link, middles);
    const wire = `m${from - x} ${TOP - y}l${to - from} ${BOTTOM - TOP}`;
    drawn.set(kind, { d: d + wire, x: to, y: BOTTOM });
  }
  return [...drawn].map(([kind, { d }]) => [kind, d]);
}

const kindOf = ({ shared, cut }: Link, lit: boolean) =>
  cut ? `wire cut-${cut}` : `wire${lit ? ' lit' : ''}${shared === undefined ? '' : ` shared-${shared + 1}`}`;

const lineOf = ({ from, to }: { from: number; to: number }) => `m${from} ${TOP}L${to} ${BOTTOM}`;

/** The middles of units, the first of which begins at `start`. */
const middlesOf = (start: number) => (index: number) => start + CELL / 2 + index * PITCH;
type Middles = Readonly<Record<Side, ReturnType<typeof middlesOf>>>;

const ends = ({ from, to }: Link, { input, output }: Middles) => ({
  from: input(from),
  to: output(to),
});

function Stretch({
  side,
  y,
  units,
  middles,
}: {
  side: Side;
  y: number;
  units: readonly number[];
  middles: Middles;
}) {
  const places = units.map(middles[side]);
  const [first, last] = places.length === 0 ? [0, 0] : [Math.min(...places), Math.max(...places)];
  const box = { x: first - CELL / 2, y, width: last - first + CELL, height: CELL, rx: 8 };
  return (
    <g class={`outline ${side === 'input' ? 'window' : 'current'}`}>
      <rect class="under" {...box} />
      <rect class="over" {...box} />
    </g>
  );
}

/** w₁, with a ground of its own, so that the wire does not run through it. */
function WeightName({ of, from, to }: { of: number; from: number; to: number }) {
  const [x, y] = [from + (to - from) * NAMED_AT, TOP + (BOTTOM - TOP) * NAMED_AT];
  return (
    <g class="wire-name" transform={`translate(${Math.round(x)} ${Math.round(y)})`}>
      <rect />
      <text>
        w<tspan dy="4">{of + 1}</tspan>
      </text>
    </g>
  );
}
