import { scaleLinear } from 'd3-scale';

import { ChartAxis } from '#figures/ChartAxis.tsx';
import { LineChart, type Line } from '#figures/LineChart.tsx';
import { percent } from '#figures/percent.ts';
import { formatNumber } from '#figures/values.ts';
import { useShown } from '../kit/shown.ts';
import { usePointing } from '../kit/usePointing.ts';
import type { Branch } from './branches.ts';
import type { Snapshot } from './snapshot.ts';
import { inPercent, type LabTold } from './story.ts';

/** What one chart shows of a snapshot: on unseen pictures, and on those trained on. */
interface Measure {
  readonly name: string;
  readonly role: 'output' | 'gradient';
  unseen(snapshot: Snapshot): number | undefined;
  trained(snapshot: Snapshot): number | undefined;
}

const accuracy: Measure = {
  name: 'Accuracy',
  role: 'output',
  unseen: ({ result }) => result?.accuracy,
  trained: ({ training }) => training?.accuracy,
};
const loss: Measure = {
  name: 'Loss',
  role: 'gradient',
  unseen: ({ result }) => result?.loss,
  trained: ({ training }) => training?.loss,
};

/** Room for a beginning. */
const LEAST = 2000;

/** How accuracy and loss went, in this run and in those that it is compared with. */
export function Curves({ material: { branches, branch, classes }, step }: LabTold) {
  const snapshots = branch?.snapshots ?? [];
  const seen = branches.all.map(({ snapshots }) => snapshots.at(-1)?.images ?? 0);
  const x = scaleLinear([0, Math.max(LEAST, ...seen)], [0, 1]);
  const chance = Math.log(classes.length);
  const here = x(step.snapshot?.images ?? 0);
  useShown('Learning curves', () => [
    ['pictures', ...[accuracy, loss].flatMap(({ name }) => [`${name}, unseen`, `${name}, trained on`])],
    ...snapshots.map((snapshot) => [
      snapshot.images,
      ...[accuracy, loss].flatMap((measure) => [
        measure.unseen(snapshot) ?? null,
        measure.trained(snapshot) ?? null,
      ]),
    ]),
  ]);
  const chart = usePointing()(({ currentTarget, clientX }) => {
    const { left, width } = (currentTarget as Element).querySelector('svg')!.getBoundingClientRect();
    return snapshots.length > 0
      ? {
          row: 0,
          column: nearest(snapshots, x.invert((clientX - left) / width)),
        }
      : null;
  });
  const charts = [
    {
      measure: accuracy,
      y: scaleLinear([0, 1], [1, 0]),
      format: (tick: number) => `${100 * tick} %`,
      guess: 1 / classes.length,
    },
    // What is worse than this lies along the upper edge.
    {
      measure: loss,
      y: scaleLinear([0, 1.25 * chance], [1, 0]).clamp(true),
      guess: chance,
    },
  ];
  return (
    <div class="lab-curves">
      {charts.map(({ measure, y, guess, ...axis }) => (
        <div key={measure.name} {...chart}>
          <div class="panel-head">
            <b class={measure.role}>{measure.name}</b> <span>full: unseen, dashed: trained on</span>
          </div>
          <LineChart
            class="lab-chart"
            lines={branches.all.flatMap((other, n) => linesOf(measure, other, n, other === branch))}
            {...{
              x,
              y,
              role: measure.role,
              label: inWords(measure, step.snapshot, branches.all.length),
            }}
            under={
              <>
                <ChartAxis side="left" scale={y} {...axis} />
                <ChartAxis
                  side="below"
                  scale={x}
                  ticks={x.ticks(4)}
                  format={formatNumber}
                  title="pictures trained on"
                />
                <line class="guess" x1="0" x2="100%" y1={percent(y(guess))} y2={percent(y(guess))} />
                <line class="cursor" x1={percent(here)} x2={percent(here)} y1="0" y2="100%" />
              </>
            }
          >
            <Spot x={here} y={step.snapshot ? y(measure.unseen(step.snapshot) ?? NaN) : y(guess)} />
          </LineChart>
        </div>
      ))}
    </div>
  );
}

const Spot = ({ x, y }: { x: number; y: number }) =>
  Number.isFinite(y) ? (
    <svg class="spot" x={percent(x)} y={percent(y)}>
      <circle r={5} />
    </svg>
  ) : null;

/** A run's two lines; of one that is only compared with, the one for unseen pictures, from where it parted. */
function linesOf(measure: Measure, { snapshots, shared }: Branch, n: number, isShown: boolean): Line[] {
  const points = (of: Measure['unseen'], from: number) =>
    snapshots.slice(from).map((snapshot) => [snapshot.images, of(snapshot) ?? NaN] as const);
  if (!isShown) {
    const own = points(measure.unseen, Math.max(0, shared - 1));
    return [{ name: `run ${n + 1}`, line: 'full', faint: true, points: own }];
  }
  return [
    { name: 'trained on', line: 'dashed', points: points(measure.trained, 0) },
    { name: 'unseen', line: 'full', points: points(measure.unseen, 0) },
  ];
}

function nearest(snapshots: readonly Snapshot[], images: number): number {
  const apart = snapshots.map((snapshot) => Math.abs(snapshot.images - images));
  return apart.indexOf(Math.min(...apart));
}

function inWords(measure: Measure, snapshot: Snapshot | null, runs: number): string {
  const format = measure === accuracy ? inPercent : (value: number) => value.toFixed(3);
  const [unseen, trained] = snapshot ? [measure.unseen(snapshot), measure.trained(snapshot)] : [];
  const others = runs > 1 ? ` ${runs} runs to compare.` : '';
  if (unseen === undefined) return `${measure.name}: nothing yet.${others}`;
  const known = trained === undefined ? '' : `, ${format(trained)} on those trained on`;
  return `${measure.name} after ${formatNumber(snapshot!.images)} pictures: ${format(unseen)} on unseen ones${known}.${others}`;
}
