export { correlate, gather, spread } from './conv.as';
export { combine, dense } from './dense.as';
export { planeSums } from './sums.as';

/** Where room begins that nothing else uses. */
export function base(): usize {
  return __heap_base;
}
