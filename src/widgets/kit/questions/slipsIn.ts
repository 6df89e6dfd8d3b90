import type { Slip } from '../prediction.ts';

/** Mistakes by their names, with their words. */
export const slipsIn = <Name extends string>(
  gives: Readonly<Partial<Record<Name, number>>>,
  words: Readonly<Record<Name, string>>,
): Slip[] =>
  Object.entries<number | undefined>(gives).flatMap(([name, value]) =>
    value === undefined ? [] : [{ gives: value, words: words[name as Name] }],
  );
