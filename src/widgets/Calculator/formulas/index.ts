import type { FormulaName } from '../controls.ts';
import { convolution, dense, memory, patches, separable } from './costs.ts';
import type { FormulaParts } from './formula.ts';
import {
  effectiveKernel,
  namedPadding,
  outputSize,
  poolSize,
  receptiveField,
  transposedSize,
} from './sizes.ts';
import { batchNorm, crossEntropy, initialisation, softmax } from './values.ts';

export const formulas: Readonly<Record<FormulaName, FormulaParts>> = {
  ...{ effectiveKernel, outputSize, namedPadding, transposedSize, poolSize, receptiveField },
  ...{ convolution, separable, dense, memory, patches },
  ...{ softmax, crossEntropy, batchNorm, initialisation },
};
