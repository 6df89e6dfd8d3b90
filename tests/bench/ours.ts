import type { Backend, Tensor } from '../../src/engine/index.ts';
import { conv2d, plain, train } from '../../src/engine/index.ts';
import { simdBuild } from '../../src/engine/simd/index.ts';
import type { Contestant } from './contestant.ts';
import { training } from './shapes.ts';

/** Our fast backend in its two builds, where the machine runs them, and the plain one. */
export async function ours(): Promise<Contestant[]> {
  const [relaxed, simd] = [await simdBuild('relaxed'), await simdBuild('simd')];
  const backends = Object.entries({ relaxed, simd, plain });
  return backends.flatMap(([name, backend]) => (backend ? [contestant(`ours, ${name}`, backend)] : []));
}

function contestant(name: string, backend: Backend): Contestant {
  return {
    name,

    convolution({ padding }, ...given) {
      const [input, weight, bias] = given.map(({ shape, data }) => ({
        shape,
        data: backend.numbers({ shape, data }),
      })) as [Tensor, Tensor, Tensor];
      const convolve = () => conv2d(input, weight, bias, { padding }, backend).data;
      return {
        run: () => void backend.scope(convolve),
        output: () => backend.scope(() => convolve().slice()),
      };
    },

    training(start, input, labels) {
      const { learningRate, momentum } = training;
      const options = { optimizer: 'sgd', learningRate, momentum } as const;
      const steps = train(start, forever({ input, labels }), options, backend);
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
}

function* forever<Item>(item: Item): Generator<Item> {
  for (;;) yield item;
}
