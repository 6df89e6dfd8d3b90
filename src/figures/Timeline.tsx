import { extent, max } from 'd3-array';
import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { SVGAttributes } from 'preact';

import { ChartAxis } from './ChartAxis.tsx';
import { decades } from './decades.ts';
import { percent } from './percent.ts';

/** Something that came out in some year: as high as it costs, as large as it is. */
export interface Event {
  readonly name: string;
  readonly year: number;
  readonly cost: number;
  readonly size: number;
}

interface TimelineProps {
  readonly events: readonly Event[];
  readonly current: number;
  /** What is written at a power of ten of the cost: "10 M". */
  readonly cost: (value: number) => string;
  /** What the height means. */
  readonly title: string;
  /** Attributes of the drawing and its events, from whoever makes it explorable. */
  readonly root?: SVGAttributes<SVGSVGElement>;
  readonly event?: ((index: number) => SVGAttributes<SVGSVGElement>) | undefined;
}

/** The largest circle, in CSS pixels, and the room that labels are fitted into. */
const RADIUS = 26;
const ROOM = { width: 700, height: 220 };

/** Years from left to right, cost from below to above by factors of ten, size as area. It is as wide as its place. */
export function Timeline({ events, current, cost, title, root, event }: TimelineProps) {
  const [first = 0, last = 0] = extent(events, ({ year }) => year);
  const x = scaleLinear([first - 1, last + 1], [0, 1]);
  const { scale: y, ticks } = decades(events.map((one) => one.cost));
  const radius = scaleSqrt([0, max(events, ({ size }) => size) ?? 1], [0, RADIUS]);
  const spots = events.map((one): Spot => ({
    x: x(one.year),
    y: y(one.cost),
    radius: Math.max(3, radius(one.size)),
    name: one.name,
  }));
  const sides = labelSides(spots);
  return (
    <div class="timeline">
      <span class="timeline-title">{title}</span>
      <svg {...root}>
        <g aria-hidden="true">
          <ChartAxis side="left" scale={y} ticks={ticks} format={cost} />
          <ChartAxis side="below" scale={x} format={String} />
        </g>
        {spots.map(({ name, radius, ...spot }, index) => (
          <svg
            key={name}
            class={`event ${sides[index]!}${index === current ? ' current' : ''}`}
            x={percent(spot.x)}
            y={percent(spot.y)}
            {...event?.(index)}
          >
            <circle class="reach" r={short(Math.max(13, radius))} />
            <circle class="size" r={short(radius)} />
            <text {...labelAt[sides[index]!](radius)}>{name}</text>
          </svg>
        ))}
      </svg>
    </div>
  );
}

const short = (value: number) => Math.round(value * 10) / 10;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string;
}
type Side = 'to-right' | 'to-left' | 'above' | 'beneath' | 'beneath-right';

const GAP = 6;
/** So far a name keeps from the circles of others. */
const CLEAR = 3;
const labelAt: Readonly<Record<Side, (radius: number) => { x: number; y: number }>> = {
  'to-right': (radius) => ({ x: short(radius + GAP), y: 0 }),
  'to-left': (radius) => ({ x: short(-radius - GAP), y: 0 }),
  above: (radius) => ({ x: 0, y: short(-radius - GAP - 5) }),
  beneath: (radius) => ({ x: 0, y: short(radius + GAP + 5) }),
  'beneath-right': (radius) => ({ x: short(-radius), y: short(radius + GAP + 5) }),
};

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** For each circle a side on which its name covers no circle and no name set before; the right one if all do. */
function labelSides(spots: readonly Spot[]): Side[] {
  const middle = ({ x, y }: Spot) => ({ x: x * ROOM.width, y: y * ROOM.height });
  const taken = spots.map((spot): Box => around(middle(spot), spot.radius + CLEAR, spot.radius + CLEAR));
  return spots.map((spot, index) => {
    const half = spot.name.length * 3.9;
    const boxes = (Object.keys(labelAt) as Side[]).map((side) => {
      const { x, y } = labelAt[side](spot.radius);
      const shift = side.endsWith('right') ? half : side === 'to-left' ? -half : 0;
      const at = middle(spot);
      return { side, box: around({ x: at.x + x + shift, y: at.y + y }, half, 8) };
    });
    const free = boxes.find(
      ({ box }) =>
        box.left > 0 &&
        box.right < ROOM.width + 40 &&
        box.top >= -8 &&
        !taken.some((other, n) => n !== index && overlap(box, other)),
    );
    const { side, box } = free ?? boxes[0]!;
    taken.push(box);
    return side;
  });
}

const around = ({ x, y }: { x: number; y: number }, wide: number, tall: number): Box => ({
  left: x - wide,
  right: x + wide,
  top: y - tall,
  bottom: y + tall,
});
const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
