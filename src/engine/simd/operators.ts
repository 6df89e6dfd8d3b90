import type { Operators } from '../backend.ts';
import { scored } from '../crossEntropy.ts';
import { usual } from '../network/optimizer.ts';
import { poolPlan } from '../pool.ts';
import { axes, shaped, type Numbers, type Tensor } from '../tensor.ts';
import type { Kernels } from './kernels.ts';
import type { Memory } from './memory.ts';
import { normalisations } from './normalisations.ts';
import { numbersOfPool } from './plan.ts';

/** The operators between the sums of products. Formulas, shapes and conventions are those of the plain ones. */
export function operatorsOn(
  kernels: Kernels,
  { room, call }: Memory,
  numbers: (tensor: Tensor) => Numbers,
): Operators {
  const like = ({ shape, data }: Tensor): Tensor => ({ shape, data: room(data.length) });

  const avgPool2d: Operators['avgPool2d'] = (input, params) => {
    const plan = poolPlan(input.shape, params);
    const data = room(plan.planes * plan.rows * plan.columns);
    const words = numbersOfPool(plan, params.countPadding);
    call({ reads: [words, numbers(input)], fills: [data] }, kernels.avgPool);
    return { shape: plan.output, data };
  };
  const avgPool2dGrad: Operators['avgPool2dGrad'] = (input, outputGrad, params) => {
    const plan = poolPlan(input.shape, params);
    shaped('outputGrad', outputGrad, plan.output);
    const grad = like(input);
    const words = numbersOfPool(plan, params.countPadding);
    call({ reads: [words, numbers(outputGrad)], fills: [grad.data] }, kernels.avgPoolGrad);
    return { input: grad };
  };
  return {
    ...normalisations(kernels, { room, call }, numbers),

    relu(input) {
      const output = like(input);
      call({ reads: [numbers(input)], fills: [output.data] }, (from, to) =>
        kernels.relu(from, to, output.data.length),
      );
      return output;
    },
    reluGrad(input, outputGrad) {
      shaped('outputGrad', outputGrad, input.shape);
      const grad = like(input);
      call({ reads: [numbers(input), numbers(outputGrad)], fills: [grad.data] }, (x, g, to) =>
        kernels.reluGrad(x, g, to, grad.data.length),
      );
      return { input: grad };
    },

    add(a, b) {
      shaped('b', b, a.shape);
      const sum = like(a);
      call({ reads: [numbers(a), numbers(b)], fills: [sum.data] }, (a, b, to) =>
        kernels.add(a, b, to, sum.data.length),
      );
      return sum;
    },

    maxPool2d(input, params) {
      const plan = poolPlan(input.shape, params);
      const data = room(plan.planes * plan.rows * plan.columns);
      call({ reads: [numbersOfPool(plan), numbers(input)], fills: [data] }, kernels.maxPool);
      return { shape: plan.output, data };
    },
    maxPool2dGrad(input, outputGrad, params) {
      const plan = poolPlan(input.shape, params);
      shaped('outputGrad', outputGrad, plan.output);
      const grad = like(input);
      call(
        { reads: [numbersOfPool(plan), numbers(input), numbers(outputGrad)], fills: [grad.data] },
        kernels.maxPoolGrad,
      );
      return { input: grad };
    },

    avgPool2d,
    avgPool2dGrad,
    // One window that is as large as the image.
    globalAvgPool: (input) => avgPool2d(input, { size: sides(input) }),
    globalAvgPoolGrad: (input, outputGrad) => avgPool2dGrad(input, outputGrad, { size: sides(input) }),

    crossEntropy(logits, labels) {
      const [rows, classes] = scored(logits, labels);
      const grad = like(logits);
      let loss = NaN;
      call({ reads: [numbers(logits), Int32Array.from(labels)], fills: [grad.data] }, (scores, right, to) => {
        loss = kernels.crossEntropy(scores, right, to, rows, classes);
      });
      return { loss, grad };
    },

    steps: {
      sgd(weights, velocity, grad, { learningRate, momentum = 0 }) {
        call({ reads: [grad], changes: [weights, velocity] }, (g, w, v) =>
          kernels.sgd(w, v, g, weights.length, learningRate, momentum),
        );
      },
      adam(weights, mean, square, grad, steps, options) {
        const { learningRate, beta1, beta2, eps } = { ...usual, ...options };
        const [warm1, warm2] = [1 - beta1 ** steps, Math.sqrt(1 - beta2 ** steps)];
        const factors = [
          beta1,
          1 - beta1,
          beta2,
          1 - beta2,
          (learningRate * warm2) / warm1,
          eps * warm2,
        ] as const;
        call({ reads: [grad], changes: [weights, mean, square] }, (g, w, m, v) =>
          kernels.adam(w, m, v, g, weights.length, ...factors),
        );
      },
    },
  };
}

function sides({ shape }: Tensor): [height: number, width: number] {
  const [, , height, width] = axes('input', shape, 'n', 'c', 'h', 'w');
  return [height, width];
}
