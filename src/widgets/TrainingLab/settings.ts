import type { LabValues } from './parameters.ts';

/** Everything that a run depends on: what is only looked at stays out. */
export interface Settings extends Omit<LabValues, 'sample'> {
  /** Which files of the reader's own stand in for the data; 0 for none. */
  readonly own: number;
}

export const settingsOf = ({ sample: _, ...values }: LabValues, own: number): Settings => ({
  ...values,
  own,
});

export const same = (one: Settings, other: Settings): boolean => print(one) === print(other);

/** Whether two runs can part on the way: they began with the same weights, for the same classes. */
export const akin = (one: Settings, other: Settings): boolean =>
  sameData(one, other) && one.seed === other.seed;

/** Whether what they reach can be compared. */
export const sameData = (one: Settings, other: Settings): boolean =>
  one.data === other.data && one.own === other.own;

export const print = ({ data, pictures, optimizer, rate, batch, seed, own }: Settings): string =>
  [own || data, pictures, optimizer, rate, batch, seed].join();
