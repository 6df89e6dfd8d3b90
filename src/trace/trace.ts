/** A cell of one of a figure's grids; rows and columns count from 0, and padding lies outside of them. */
export interface Place {
  /** The grid that the steps fill is the output. */
  readonly grid: 'input' | 'kernel' | 'output';
  readonly row: number;
  readonly column: number;
  /** Which of several grids of that name: an input's channel, an output's map. */
  readonly plane?: number;
}

/** A run told as steps: lazy, and the same every time it is asked. */
export interface Trace<Step = unknown> {
  readonly length: number;
  /** The grids of whose cells each has its own step, where that is not the output alone: a transposed convolution's input. */
  readonly walks?: readonly Place['grid'][];
  step(index: number): Step;
  /** The steps, ascending, that a place takes part in. */
  touching(place: Place): readonly number[];
}

/** The steps that make the cell at a place: none where it lies in a grid that they only read. */
export const makers = (trace: Trace, place: Place): readonly number[] =>
  (trace.walks ?? ['output']).includes(place.grid) ? trace.touching(place) : [];
