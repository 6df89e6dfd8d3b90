import type { Backend } from '../backend.ts';
import { batchStatistics } from '../batchNorm.ts';
import { crossEntropy } from '../crossEntropy.ts';
import { plain } from '../plain.ts';
import type { Tensor } from '../tensor.ts';
import { whole } from '../whole.ts';
import { parameterGrads } from './backward.ts';
import type { Pass } from './forward.ts';
import { forward } from './forward.ts';
import type { Network } from './network.ts';
import { clone, copy, parameters } from './network.ts';
import type { Memory, OptimizerOptions } from './optimizer.ts';
import { checkOptimizer, emptyMemory, update } from './optimizer.ts';
import { poolsFirst } from './poolsFirst.ts';

export interface Batch {
  readonly input: Tensor;
  readonly labels: ArrayLike<number>;
}

/** The network after some step of its training. `loss` and `accuracy` are those of the step's batch, before it. */
export interface Snapshot {
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly net: Network;
  /** what the optimizer needs to go on from here as if it had never stopped */
  readonly memory: Memory;
}

export type TrainOptions = OptimizerOptions & {
  /** a snapshot every so many steps */
  readonly every?: number;
  /** go on from here */
  readonly memory?: Memory;
  /** numbers that stay as they are, by their places among `parameters` */
  readonly fixed?: readonly number[];
};

/**
 * Training is a loop of four lines: run a batch forward, ask how wrong it was, run the blame backward, and move every
 * weight a little against it. The network given stays as it is; the snapshots show its copy learn. The same network
 * and batches always give the same snapshots.
 */
export function* train(
  start: Network,
  batches: Iterable<Batch>,
  options: TrainOptions,
  backend: Backend = plain,
): Generator<Snapshot> {
  checkOptimizer(options);
  whole('every', options.every ?? 1, 1);
  // What is changed step by step is of the backend's own kind, so that nothing is converted on the way.
  const own = ({ shape, data }: Tensor): Tensor => ({
    shape,
    data: backend.numbers({ shape, data }),
  });
  const net = copy(start, parameters(start).map(own));
  const run = { ...net, units: poolsFirst(net.units) };
  const moves = (_: Tensor, place: number): boolean => !options.fixed?.includes(place);
  const learned = parameters(net).filter(moves);
  let memory = mapped(options.memory ?? emptyMemory(learned), (tensor) => clone(own(tensor)));
  const step = ({ input, labels }: Batch) => {
    const passes = forward(run, own(input), { training: true }, backend);
    const logits = passes.at(-1)?.output ?? input;
    const { loss, grad } = (backend.crossEntropy ?? crossEntropy)(logits, labels);
    memory = update(
      learned,
      parameterGrads(passes, grad, backend).filter(moves),
      memory,
      options,
      backend.steps,
    );
    average(passes, backend.batchStatistics ?? batchStatistics);
    return { loss, accuracy: share(logits, labels) };
  };
  for (const batch of batches) {
    const { loss, accuracy } = backend.scope(() => step(batch));
    if (memory.steps % (options.every ?? 1) === 0)
      yield {
        step: memory.steps,
        loss,
        accuracy,
        net: copy(net),
        // What only adam changes, sgd's snapshots may share.
        memory:
          options.optimizer === 'adam'
            ? mapped(memory, clone)
            : { ...memory, first: memory.first.map(clone) },
      };
  }
}

/** For each row of logits the class with the largest; of equals the first. */
export function predictions({ shape, data }: Tensor): number[] {
  const classes = shape.at(-1) ?? 1;
  return Array.from({ length: data.length / classes }, (_, row) => {
    const scores = data.subarray(row * classes, (row + 1) * classes);
    return scores.indexOf(Math.max(...scores));
  });
}

function share(logits: Tensor, labels: ArrayLike<number>): number {
  const said = predictions(logits);
  return said.filter((guess, row) => guess === labels[row]).length / said.length;
}

/**
 * Batch normalisation's running averages move a tenth of the way to the batch's; the variance over m − 1 instead of
 * m, as an estimate for images not seen.
 */
function average(passes: readonly Pass[], statistics: typeof batchStatistics): void {
  for (const { unit, input, branches } of passes) {
    branches.forEach((branch) => average(branch, statistics));
    if (!unit.mean || !unit.variance) continue;
    const batch = statistics(input);
    const cells = input.data.length / batch.mean.data.length;
    for (let c = 0; c < batch.mean.data.length; c++) {
      unit.mean.data[c]! += 0.1 * (batch.mean.data[c]! - unit.mean.data[c]!);
      unit.variance.data[c]! +=
        0.1 * ((batch.variance.data[c]! * cells) / (cells - 1) - unit.variance.data[c]!);
    }
  }
}

function mapped({ steps, first, second }: Memory, change: (tensor: Tensor) => Tensor): Memory {
  return { steps, first: first.map(change), second: second.map(change) };
}
