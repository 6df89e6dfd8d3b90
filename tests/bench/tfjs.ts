import '@tensorflow/tfjs-backend-cpu';
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

export const tensorflow: Contestant = {
  name: 'tfjs-cpu',

  convolution({ padding }, input, weight, bias) {
    const [x, w, b] = [images(input), filters(weight), vector(bias)];
    const convolve = (): tf.Tensor4D => tf.tidy(() => tf.add(tf.conv2d(x, w, 1, padding), b));
    return {
      run: () => {
        const output = convolve();
        output.dataSync();
        output.dispose();
      },
      output: () => tf.tidy(() => tf.transpose(convolve(), [0, 3, 1, 2]).dataSync()),
    };
  },

  training(start, input, labels) {
    const { classes, learningRate, momentum } = training;
    const [weight1, bias1, weight2, bias2, weight3, bias3] = parameters(start) as [
      Tensor,
      Tensor,
      Tensor,
      Tensor,
      Tensor,
      Tensor,
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
    const block = (x: tf.Tensor4D, weight: tf.Tensor4D, bias: tf.Tensor1D): tf.Tensor4D =>
      tf.maxPool(tf.relu(tf.add(tf.conv2d(x, weight, 1, 'same'), bias)), 2, 2, 'valid');
    const cost = (): tf.Scalar => {
      const maps = block(block(x, w1, b1), w2, b2);
      const logits = tf.add(tf.matMul(tf.reshape(maps, [labels.length, 784]), w3), b3);
      return tf.losses.softmaxCrossEntropy(hot, logits);
    };
    let loss = NaN;
    return {
      run: () => {
        const value = optimizer.minimize(cost, true)!;
        loss = value.dataSync()[0]!;
        value.dispose();
      },
      loss: () => loss,
    };
  },
};

export async function readyTensorflow(): Promise<void> {
  await tf.setBackend('cpu');
  await tf.ready();
}
