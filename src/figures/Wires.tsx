import './wires.css';

import type { SVGAttributes } from 'preact';

import { CELL } from './Grid.tsx';
import { fillClass, formatNumber } from './values.ts';

/** A line from an input to an output. Wires that share a weight carry its number. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly shared?: number;
}
export type Side = 'input' | 'output';

export interface WiresProps {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly links: readonly Link[];
  readonly lit: (link: Link) => boolean;
  /** The unit that the lit wires belong to. */
  readonly chosen: { readonly side: Side; readonly index: number };
  /** The values with the strongest fills. */
  readonly scales: Readonly<Record<Side, number>>;
  /** Attributes of the drawing and its units, from whoever makes them explorable. */
  readonly root: SVGAttributes<SVGSVGElement>;
  readonly unit: (side: Side, index: number) => SVGAttributes<SVGGElement>;
}

const PITCH = 48;
const DROP = 168;
const EDGE = 4;

/** Two rows of units, inputs above and outputs below in the middle, and the wires between them. */
export function Wires(props: WiresProps) {
  const { inputs, outputs, links, lit, chosen, scales, root } = props;
  const shift = ((inputs.length - outputs.length) / 2) * PITCH;
  const width = inputs.length * PITCH - (PITCH - CELL);
  const left = { input: 0, output: shift };
  // What the lit wires reach lies side by side, as all that a window reads does.
  const reached = (side: Side) => {
    const ends = links.filter(lit).map((link) => (side === 'input' ? link.from : link.to));
    return side === chosen.side ? [chosen.index] : ends;
  };
  const rows = [
    ['input', inputs, 0],
    ['output', outputs, DROP],
  ] as const;
  return (
    <svg class="wires" viewBox={`${-EDGE} ${-EDGE} ${width + 2 * EDGE} ${DROP + CELL + 2 * EDGE}`} {...root}>
      <g aria-hidden="true">
        {/* Lit wires lie above the others. */}
        {[...links]
          .sort((a, b) => Number(lit(a)) - Number(lit(b)))
          .map((link) => (
            <WireLine key={`${link.from},${link.to}`} link={link} lit={lit(link)} shift={shift} />
          ))}
      </g>
      {rows.map(([side, values, y]) => (
        <g key={side} role="row">
          {values.map((value, index) => (
            <g
              key={index}
              class={`cell ${fillClass(side === 'input' ? 'pixel' : 'signed', value, scales[side])}`}
              {...props.unit(side, index)}
            >
              <rect
                class="fill"
                x={left[side] + index * PITCH + 1.5}
                y={y + 1.5}
                width={CELL - 3}
                height={CELL - 3}
                rx={6}
              />
              <text class="ink" x={left[side] + index * PITCH + CELL / 2} y={y + CELL / 2} font-size={14.5}>
                {formatNumber(value)}
              </text>
            </g>
          ))}
        </g>
      ))}
      <g aria-hidden="true">
        {rows.map(([side, , y]) => (
          <Stretch key={side} side={side} x={left[side]} y={y} units={reached(side)} />
        ))}
      </g>
    </svg>
  );
}

function Stretch({ side, x, y, units }: { side: Side; x: number; y: number; units: readonly number[] }) {
  const [first, last] = [Math.min(...units), Math.max(...units)];
  const box = { x: x + first * PITCH, y, width: (last - first) * PITCH + CELL, height: CELL, rx: 8 };
  return (
    <g class={`outline ${side === 'input' ? 'window' : 'current'}`}>
      <rect class="under" {...box} />
      <rect class="over" {...box} />
    </g>
  );
}

function WireLine({ link, lit, shift }: { link: Link; lit: boolean; shift: number }) {
  const { from, to, shared } = link;
  const [x1, y1] = [from * PITCH + CELL / 2, CELL + 3];
  const [x2, y2] = [shift + to * PITCH + CELL / 2, DROP - 3];
  const kind = `wire${lit ? ' lit' : ''}${shared === undefined ? '' : ` shared-${shared + 1}`}`;
  return (
    <g class={kind}>
      <line {...{ x1, y1, x2, y2 }} />
      {lit && shared !== undefined && (
        <WeightName of={shared} x={x1 + (x2 - x1) * 0.42} y={y1 + (y2 - y1) * 0.42} />
      )}
    </g>
  );
}

/** w₁, with a ground of its own, so that the wire does not run through it. */
const WeightName = ({ of, x, y }: { of: number; x: number; y: number }) => (
  <>
    <rect class="wire-ground" x={x - 12} y={y - 9} width={24} height={18} rx={9} />
    <text x={x} y={y}>
      w
      <tspan dy={4} font-size={9.5}>
        {of + 1}
      </tspan>
    </text>
  </>
);
