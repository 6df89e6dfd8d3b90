/** Eight values from 0 to 9 that a small kernel can walk over. */
export interface Signal {
  readonly label: string;
  readonly description: string;
  readonly values: readonly number[];
}

export type SignalName = 'steps' | 'pulse' | 'ramp' | 'wave' | 'heartbeat' | 'noise';

export const signals: Readonly<Record<SignalName, Signal>> = {
  steps: {
    label: 'Steps',
    description: 'flat, then up, then a little down',
    values: [2, 2, 2, 7, 7, 7, 4, 4],
  },
  pulse: { label: 'Pulse', description: 'silence but for one loud value', values: [0, 0, 0, 9, 0, 0, 0, 0] },
  ramp: { label: 'Ramp', description: 'rises by one from value to value', values: [1, 2, 3, 4, 5, 6, 7, 8] },
  wave: { label: 'Wave', description: 'one slow swing up and down', values: [5, 8, 9, 8, 5, 1, 0, 1] },
  heartbeat: {
    label: 'Heartbeat',
    description: 'a sharp peak between small ones',
    values: [1, 1, 2, 1, 9, 0, 2, 1],
  },
  noise: { label: 'Noise', description: 'jumps about a level of five', values: [3, 6, 4, 8, 2, 6, 5, 7] },
};

/** Three weights that somebody found useful enough to name. `values / divisor` are its weights. */
export interface Taps {
  readonly label: string;
  readonly purpose: string;
  readonly values: readonly [number, number, number];
  readonly divisor?: number;
}

export type TapsName = 'difference' | 'average' | 'smooth' | 'bend' | 'identity' | 'ahead';

export const taps: Readonly<Record<TapsName, Taps>> = {
  difference: {
    label: 'Difference',
    purpose: 'The value after minus the value before: how steeply the signal rises.',
    values: [-1, 0, 1],
  },
  average: {
    label: 'Average',
    purpose: 'The mean of three neighbours: noise evens out, and so do edges.',
    values: [1, 1, 1],
    divisor: 3,
  },
  smooth: {
    label: 'Smooth',
    purpose: 'An average that trusts the middle value most.',
    values: [1, 2, 1],
    divisor: 4,
  },
  bend: {
    label: 'Bend',
    purpose: 'Compares a value with the mean of its neighbours: zero on any straight line, however steep.',
    values: [1, -2, 1],
  },
  identity: { label: 'Identity', purpose: 'Copies the value in the middle.', values: [0, 1, 0] },
  ahead: {
    label: 'Look ahead',
    purpose: 'Copies the value that comes next: the signal moves one place to the left.',
    values: [0, 0, 1],
  },
};

/** The weights, ready for the engine. */
export function tapWeights(name: TapsName): number[] {
  const { values, divisor = 1 } = taps[name];
  return values.map((weight) => weight / divisor);
}
