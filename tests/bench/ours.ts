import type { Tensor } from '../../src/engine/index.ts';
import { conv2d, train } from '../../src/engine/index.ts';
import type { Contestant } from './contestant.ts';
import { training } from './shapes.ts';

export const ours: Contestant = {
  name: 'plain engine',

  convolution({ padding }, input, weight, bias) {
    let output: Tensor | undefined;
    return {
      run: () => {
        output = conv2d(input, weight, bias, { padding });
      },
      output: () => output!.data,
    };
  },

  training(start, input, labels) {
    const { learningRate, momentum } = training;
    const steps = train(start, forever({ input, labels }), { optimizer: 'sgd', learningRate, momentum });
    let loss = NaN;
    return {
      run: () => {
        const step = steps.next();
        if (!step.done) loss = step.value.loss;
      },
      loss: () => loss,
    };
  },
};

function* forever<Item>(item: Item): Generator<Item> {
  for (;;) yield item;
}
