export { add, relu, reluGrad } from './bend.as';
export { correlate, spread } from './conv.as';
export { combine, dense } from './dense.as';
export { gather } from './gather.as';
export { crossEntropy } from './loss.as';
export { batchNorm, batchNormGrad, statistics } from './norm.as';
export { avgPool, avgPoolGrad, maxPool, maxPoolGrad } from './pool.as';
export { adam, sgd } from './step.as';
export { planeSums } from './sums.as';

/** Where room begins that nothing else uses. */
export function base(): usize {
  return __heap_base;
}
