import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { TourRun } from './run.ts';

/** What the tour's stage is made from, and whether the picture is being drawn right now: then it is painted. */
export type TourTold = Told<typeof declaration.parameters, TourRun> & { readonly moving: boolean };
