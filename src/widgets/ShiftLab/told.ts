import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { ShiftRun } from './run.ts';

export type ShiftTold = Told<typeof declaration.parameters, ShiftRun, unknown>;
