import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import type { Tensor } from '../../src/engine/index.ts';
import { parameters } from '../../src/engine/index.ts';
import type { Contestant } from './contestant.ts';
import { training } from './shapes.ts';

/** Images [n, c, h, w] in TensorFlow's order, [n, h, w, c]. */
const images = (tensor: Tensor): tf.Tensor4D => turned(tensor, [0, 2, 3, 1]);

/** Weights [f, c, h, w] in TensorFlow's order, [h, w, c, f]. */
const filters = (tensor: Tensor): tf.Tensor4D => turned(tensor, [2, 3, 1, 0]);

function turned({ shape, data }: Tensor, order: number[]): tf.Tensor4D {
  const four = shape as [number, number, number, number];
  return tf.tidy(() => tf.transpose(tf.tensor4d(Float32Array.from(data), four), order));
}

const vector = ({ data }: Tensor): tf.Tensor1D => tf.tensor1d(Float32Array.from(data));

/** TensorFlow's backends, ready. `wasm` is where its WebAssembly lies. */
export async function tensorflows(wasm: string): Promise<Contestant[]> {
  setWasmPaths(wasm);
  for (const backend of ['wasm', 'cpu']) {
    await tf.setBackend(backend);
    await tf.ready();
  }
  return [contestant('wasm'), contestant('cpu')];
}

function contestant(backend: 'wasm' | 'cpu'): Contestant {
  // Once a backend is ready, it is taken at once.
  const choose = () => void tf.setBackend(backend);
  return {
    name: `tfjs-${backend}`,

    convolution({ padding }, input, weight, bias) {
      choose();
      const [x, w, b] = [images(input), filters(weight), vector(bias)];
      const convolve = (): tf.Tensor4D => tf.tidy(() => tf.add(tf.conv2d(x, w, 1, padding), b));
      return {
        run: () => {
          choose();
          const output = convolve();
          output.dataSync();
          output.dispose();
        },
        output: () => {
          choose();
          return tf.tidy(() => tf.transpose(convolve(), [0, 3, 1, 2]).dataSync());
        },
      };
    },

    training(start, input, labels) {
      choose();
      const { classes, learningRate, momentum } = training;
      const [weight1, bias1, weight2, bias2, weight3, bias3] = parameters(start) as [
        ...[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor],
      ];
      const variable = <Kind extends tf.Tensor>(value: Kind): Kind => tf.variable(value) as unknown as Kind;
      const [w1, b1, w2, b2, b3] = [
        variable(filters(weight1)),
        variable(vector(bias1)),
        variable(filters(weight2)),
        variable(vector(bias2)),
        variable(vector(bias3)),
      ];
      // The flattened maps come channel by channel here, so the dense weights are turned round as well.
      const dense = filters({ shape: [classes, 16, 7, 7], data: weight3.data });
      const w3 = variable(tf.reshape(dense, [784, classes]) as tf.Tensor2D);
      const x = images(input);
      const hot = tf.oneHot(tf.tensor1d([...labels], 'int32'), classes);
      const optimizer = tf.train.momentum(learningRate, momentum);
      const [conv, pool] = backend === 'wasm' ? [trainableConv, trainablePool] : [plainConv, plainPool];
      const block = (x: tf.Tensor4D, weight: tf.Tensor4D, bias: tf.Tensor1D): tf.Tensor4D =>
        pool(tf.relu(tf.add(conv(x, weight), bias)));
      const cost = (): tf.Scalar => {
        const maps = block(block(x, w1, b1), w2, b2);
        const logits = tf.add(tf.matMul(tf.reshape(maps, [labels.length, 784]), w3), b3);
        return tf.losses.softmaxCrossEntropy(hot, logits);
      };
      let loss = NaN;
      return {
        run: () => {
          choose();
          const value = optimizer.minimize(cost, true)!;
          loss = value.dataSync()[0]!;
          value.dispose();
        },
        loss: () => loss,
      };
    },
  };
}

const plainConv = (x: tf.Tensor4D, w: tf.Tensor4D): tf.Tensor4D => tf.conv2d(x, w, 1, 'same');
const plainPool = (x: tf.Tensor4D): tf.Tensor4D => tf.maxPool(x, 2, 2, 'valid');

/**
 * TensorFlow's WebAssembly has neither the gradient of a convolution's weights nor that of max pooling, so that it cannot
 * train this network as it comes. Here both are made of what it has: the first as a convolution of the input with the
 * gradient, channels and images changed round; the second by comparing the input with what won.
 */
const trainableConv = tf.customGrad((x, w, save) => {
  const [input, weight] = [x as tf.Tensor4D, w as tf.Tensor4D];
  (save as tf.GradSaveFunc)([input, weight]);
  return {
    value: plainConv(input, weight),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [input, weight] = saved as [tf.Tensor4D, tf.Tensor4D];
      const turnedInput = tf.transpose(input, [3, 1, 2, 0]);
      const turnedGrad = tf.transpose(dy as tf.Tensor4D, [1, 2, 0, 3]);
      const grad = tf.conv2d(turnedInput, turnedGrad, 1, 1);
      return [
        tf.conv2dTranspose(dy as tf.Tensor4D, weight, input.shape, 1, 'same'),
        tf.transpose(grad, [1, 2, 0, 3]),
      ];
    },
  };
}) as typeof plainConv;

const trainablePool = tf.customGrad((x, save) => {
  const input = x as tf.Tensor4D;
  const value = plainPool(input);
  (save as tf.GradSaveFunc)([input, value]);
  return {
    value,
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [input, most] = saved as [tf.Tensor4D, tf.Tensor4D];
      const [, height, width] = input.shape;
      const wide = (small: tf.Tensor4D) => tf.image.resizeNearestNeighbor(small, [height, width]);
      return tf.mul(tf.cast(tf.equal(input, wide(most)), 'float32'), wide(dy as tf.Tensor4D));
    },
  };
}) as typeof plainPool;
