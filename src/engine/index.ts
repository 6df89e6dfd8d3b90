// Sizes
export type { Size2 } from './pair.ts';
export type { FieldLayer, ReceptiveField } from './receptiveField.ts';
export { receptiveField } from './receptiveField.ts';
export type { WindowSize } from './size.ts';
export { effectiveKernel, outputSize, places, samePadding, transposedSize } from './size.ts';

// Tensors
export type { Random } from './random.ts';
export { random } from './random.ts';
export type { Numbers, Shape, Tensor } from './tensor.ts';
export { matrix, tensor, volume } from './tensor.ts';

// What computes the sums of products: every operator and network takes one as its last argument, or the plain one
export type { Backend, DenseShape } from './backend.ts';
export { plain } from './plain.ts';

// Operators, each with its gradient
export type { Activation } from './activation.ts';
export { activate, activateGrad } from './activation.ts';
export type { AvgPoolParams } from './avgPool.ts';
export { avgPool2d, avgPool2dGrad } from './avgPool.ts';
export type { BatchNormParams } from './batchNorm.ts';
export { batchNorm2d, batchNorm2dGrad } from './batchNorm.ts';
export { conv2d, conv2dGrad } from './conv.ts';
export type { Conv1dParams } from './conv1d.ts';
export { conv1d, conv1dGrad } from './conv1d.ts';
export type { ConvParams } from './convPlan.ts';
export type { ConvTransposeParams } from './convTranspose.ts';
export { convTranspose2d, convTranspose2dGrad } from './convTranspose.ts';
export { crossEntropy } from './crossEntropy.ts';
export { globalAvgPool, globalAvgPoolGrad } from './globalAvgPool.ts';
export type { LayerNormParams } from './layerNorm.ts';
export { layerNorm2d, layerNorm2dGrad } from './layerNorm.ts';
export { linear, linearGrad } from './linear.ts';
export type { MaxPoolParams } from './maxPool.ts';
export { maxPool2d, maxPool2dGrad } from './maxPool.ts';
export type { Margins } from './pad.ts';
export { pad2d, pad2dGrad } from './pad.ts';
export type { PadMode } from './padAround.ts';
export { paddedFrom, padAround } from './padAround.ts';
export { pixelShuffle, pixelShuffleGrad } from './pixelShuffle.ts';
export { relu, reluGrad } from './relu.ts';
export { scale, scaleGrad } from './scale.ts';
export { softmax, softmaxGrad } from './softmax.ts';

// How operators go about it, for whoever tells it step by step: which cells a window meets, and what becomes of them
export { avgPoolDivisor } from './avgPool.ts';
export type { ConvPlan } from './convPlan.ts';
export { convPlan } from './convPlan.ts';
export { transposePlan } from './convTranspose.ts';
export { maxPoolWinners } from './maxPool.ts';
export type { PoolPlan, Span } from './pool.ts';
export { poolPlan, poolSpans } from './pool.ts';

// Networks
export type { Gradients } from './network/backward.ts';
export { backward, inputGrad } from './network/backward.ts';
export type { BatchOptions, Dataset } from './network/batches.ts';
export { batches } from './network/batches.ts';
export type { Row } from './network/describe.ts';
export { describe, totals } from './network/describe.ts';
export type { Field } from './network/field.ts';
export { layerWindow } from './network/field.ts';
export type { ForwardOptions, Pass } from './network/forward.ts';
export { forward } from './network/forward.ts';
export { add } from './network/join.ts';
export type { Layer, LayerType } from './network/layer.ts';
export type { Network, Unit } from './network/network.ts';
export { averages, blank, copy, initialize, parameters } from './network/network.ts';
export type { Memory, OptimizerOptions } from './network/optimizer.ts';
export { readLayers } from './network/readLayers.ts';
export type { Batch, Snapshot, TrainOptions } from './network/train.ts';
export { predictions, train } from './network/train.ts';

// Their numbers in files
export type { SafetensorsFile, SafetensorsOptions } from './weights/safetensors.ts';
export { readSafetensors, writeSafetensors } from './weights/safetensors.ts';
export { stateOf, withState } from './weights/state.ts';

// Networks as programs elsewhere
export { kerasSource } from './export/keras.ts';
export { pytorchModules, pytorchSource } from './export/pytorch.ts';

// Programs from elsewhere as networks
export type { SourceReading } from './import/readSource.ts';
export { readSource } from './import/readSource.ts';
// … and for whoever else tells a misspelt name from the one that was meant.
export { distance } from './import/distance.ts';
