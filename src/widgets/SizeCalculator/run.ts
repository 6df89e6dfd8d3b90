import { describe, effectiveKernel } from '#engine/index.ts';
import type { Trace } from '#trace/trace.ts';
import { misfit, type CalculatorValues } from './parameters.ts';

export interface Calculation extends Trace<null> {
  readonly span: number;
  /** The output's side, the cells that no window reaches, and the cost; null where the kernel does not fit. */
  readonly output: number | null;
  readonly lost: number;
  readonly macs: number | null;
  readonly weights: number;
  /** Weights and biases. */
  readonly numbers: number;
}

/** One layer, described by the engine. What it has to learn does not depend on the input, so that is told in any case. */
export function run(values: CalculatorValues): Calculation {
  const { size, kernel, padding, stride, dilation, channels, filters } = values;
  const layer = (bias: boolean) =>
    ({ type: 'conv2d', filters, kernel, stride, padding, dilation, bias }) as const;
  const span = effectiveKernel(kernel, dilation);
  const fits = misfit(values) === null;
  const side = fits ? size : span;
  const [plain] = describe([layer(false)], [channels, side, side]);
  const [biased] = describe([layer(true)], [channels, side, side]);
  const output = plain!.output[1]!;
  return {
    span,
    output: fits ? output : null,
    lost: fits ? size + 2 * padding - (output - 1) * stride - span : 0,
    macs: fits ? plain!.macs : null,
    weights: plain!.parameters,
    numbers: biased!.parameters,
    length: 1,
    step: () => null,
    touching: () => [],
  };
}
