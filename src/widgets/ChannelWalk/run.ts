import { tensor } from '#engine/index.ts';
import { CHANNELS } from '#samples/colours.ts';
import { traceConv2d, type ConvStep, type ConvTrace } from '#trace/conv2d.ts';
import { DEPTH, SIDE, type ChannelWalkValues } from './parameters.ts';

export const run = ({ picture, weights, biases, size, filters }: ChannelWalkValues): ConvTrace =>
  traceConv2d(
    tensor([1, DEPTH, SIDE, SIDE], picture.flat()),
    tensor([filters, DEPTH, size, size], weights.flat()),
    tensor([filters], biases.flat()),
  );

/** What each channel adds to a step's sum. */
export const channelSums = ({ taps }: ConvStep): number[] =>
  CHANNELS.map((_, channel) =>
    taps.reduce((sum, tap) => (tap.channel === channel ? sum + tap.product : sum), 0),
  );

/** Everything that a run adds up: the sums of the channels, and the answers. */
export const allSums = (trace: ConvTrace): number[] =>
  Array.from({ length: trace.length }, (_, index) => trace.step(index)).flatMap((step) => [
    ...channelSums(step),
    step.sum,
  ]);
