import convnetjs from 'convnetjs';
import type { Tensor } from '../../src/engine/index.ts';
import { parameters } from '../../src/engine/index.ts';
import type { Contestant } from './contestant.ts';
import { training } from './shapes.ts';

/** The little of convnetjs that is used here; it comes without types. */
interface Vol {
  readonly sx: number;
  readonly sy: number;
  readonly depth: number;
  readonly w: Float64Array;
}

/** One image of a batch as a Vol, which has the channels innermost. */
function vol({ shape, data }: Tensor, n: number): Vol {
  const [, c = 1, h = 1, w = 1] = shape;
  const made: Vol = new convnetjs.Vol(w, h, c, 0);
  for (let channel = 0; channel < c; channel++)
    for (let i = 0; i < h * w; i++) made.w[i * c + channel] = data[(n * c + channel) * h * w + i]!;
  return made;
}

/** Writes our weight [F, C, h, w] and bias [F] into a layer's filters. */
function fill(layer: { filters: Vol[]; biases: Vol }, weight: Tensor, bias: Tensor): void {
  layer.filters.forEach((filter, f) => filter.w.set(vol(weight, f).w));
  layer.biases.w.set(bias.data);
}

export const convnet: Contestant = {
  name: 'convnetjs',

  convolution({ batch, channels, height, width, filters, kernel, padding }, input, weight, bias) {
    const layer = new convnetjs.ConvLayer({
      ...{ in_depth: channels, in_sx: width, in_sy: height, filters, sx: kernel, stride: 1, pad: padding },
    });
    fill(layer, weight, bias);
    const images = Array.from({ length: batch }, (_, n) => vol(input, n));
    let outputs: Vol[] = [];
    return {
      run: () => {
        outputs = images.map((image) => layer.forward(image, false) as Vol);
      },
      output: () =>
        outputs.flatMap(({ sx, sy, depth, w }) =>
          Array.from({ length: w.length }, (_, i) => w[(i % (sx * sy)) * depth + Math.floor(i / (sx * sy))]!),
        ),
    };
  },

  training(start, input, labels) {
    const { side, classes, learningRate, momentum, batch } = training;
    const net = new convnetjs.Net();
    net.makeLayers([
      { type: 'input', out_sx: side, out_sy: side, out_depth: 1 },
      { type: 'conv', sx: 3, filters: 8, stride: 1, pad: 1, activation: 'relu' },
      { type: 'pool', sx: 2, stride: 2 },
      { type: 'conv', sx: 3, filters: 16, stride: 1, pad: 1, activation: 'relu' },
      { type: 'pool', sx: 2, stride: 2 },
      { type: 'softmax', num_classes: classes },
    ]);
    const [weight1, bias1, weight2, bias2, weight3, bias3] = parameters(start) as [
      Tensor,
      Tensor,
      Tensor,
      Tensor,
      Tensor,
      Tensor,
    ];
    const trained = net.layers.filter((layer: { filters?: unknown }) => layer.filters);
    fill(trained[0], weight1, bias1);
    fill(trained[1], weight2, bias2);
    // Each output of the dense layer reads the flattened maps, 16 of 7 × 7.
    fill(trained[2], { shape: [classes, 16, 7, 7], data: weight3.data }, bias3);
    const trainer = new convnetjs.Trainer(net, {
      method: 'sgd',
      learning_rate: learningRate,
      momentum,
      batch_size: batch,
    });
    const images = labels.map((_, n) => vol(input, n));
    let loss = NaN;
    return {
      run: () => {
        loss = 0;
        images.forEach((image, n) => {
          loss += (trainer.train(image, labels[n]) as { loss: number }).loss / images.length;
        });
      },
      loss: () => loss,
    };
  },
};
