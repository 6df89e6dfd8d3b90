import {
  forward,
  initialize,
  pixelShuffle,
  plain,
  random,
  tensor,
  type Backend,
  type Tensor,
} from '#engine/index.ts';
import { simd } from '#engine/simd/index.ts';
import type { Report } from '../kit/work/job.ts';
import { inputOf, kindNames, stagesOf, type KindName, type Sizes } from './kinds.ts';

/** How often each kind is timed, and how long a time at the least, in milliseconds: a page's clock is a coarse one. */
const ROUNDS = 9;
const LEAST = 5;
/** Slow machines are spared some rounds, down to three. */
const ENOUGH = 6000;

/** What is asked for; another turn measures the same once more. */
export interface Asked {
  readonly sizes: Sizes;
  readonly turn: number;
}
/** Milliseconds for one picture, by kind: the middle one of so many rounds. */
export interface Timed {
  readonly medians: Readonly<Record<KindName, number>>;
  readonly rounds: number;
  readonly isFast: boolean;
}

/** Times all kinds in turn, so that whatever else the machine does meanwhile meets them alike. */
export const timing = (now: () => number = () => performance.now(), backends = simd) =>
  async function* ({ sizes }: Asked): AsyncGenerator<Report<Timed> | undefined> {
    const fast = await backends();
    const backend = fast ?? plain;
    const once: [KindName, () => void][] = [];
    for (const kind of kindNames) {
      once.push([kind, worker(kind, sizes, backend)]);
      yield;
    }
    // The first call of each is not like the others: code is made ready, and memory grows.
    let all = 0;
    for (const [, work] of once) {
      work();
      const begun = now();
      timeOf(work, now);
      all += now() - begun;
      yield;
    }
    const rounds = Math.max(3, Math.min(ROUNDS, Math.floor(ENOUGH / all)));
    const times = new Map(kindNames.map((kind): [KindName, number[]] => [kind, []]));
    for (let round = 1; round <= rounds; round++) {
      for (const [n, [kind, work]] of once.entries()) {
        times.get(kind)!.push(timeOf(work, now));
        yield { done: (round - 1 + (n + 1) / once.length) / rounds };
      }
      const medians = Object.fromEntries(kindNames.map((kind) => [kind, median(times.get(kind)!)]));
      yield {
        done: round / rounds,
        answer: { medians: medians as Timed['medians'], rounds: round, isFast: fast !== null },
      };
    }
  };

/** As often as it takes for a coarse clock to tell: how often is never known before, since any call may be held up. */
function timeOf(work: () => void, now: () => number): number {
  const begun = now();
  let [calls, passed] = [0, 0];
  while (passed < LEAST) {
    work();
    calls += 1;
    passed = now() - begun;
  }
  return passed / calls;
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** One picture through one block, all made ready. */
function worker(kind: KindName, sizes: Sizes, backend: Backend): () => void {
  const stages = stagesOf(kind, sizes);
  const shape = inputOf(sizes);
  const convolutions = stages.flatMap((stage) => (stage.type === 'conv2d' ? [stage] : []));
  const made = initialize(convolutions, shape, 1);
  const ready = (numbers: Tensor): Tensor => ({ ...numbers, data: backend.numbers(numbers).slice() });
  const net = {
    ...made,
    units: made.units.map((unit) => ({ ...unit, weight: unit.weight && ready(unit.weight) })),
  };
  const { normal } = random(2);
  const input = ready(tensor([1, ...shape]));
  for (let i = 0; i < input.data.length; i++) input.data[i] = normal();
  const shuffles = stages.flatMap((stage) => (stage.type === 'pixelShuffle' ? [stage.factor] : []));
  return () =>
    backend.scope(() => {
      const { output } = forward(net, input, {}, backend).at(-1)!;
      for (const factor of shuffles) pixelShuffle(output, factor);
    });
}
