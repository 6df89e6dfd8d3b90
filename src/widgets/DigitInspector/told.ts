import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { InspectorRun } from './run.ts';

/** What the inspector's stage is made from. */
export type InspectorTold = Told<typeof declaration.parameters, InspectorRun, unknown>;
