/** What can be told apart in each kind of pictures. The names alone: whoever only shows a run need not draw a picture. */
const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const classes = {
  digits,
  hasty: digits,
  shapes: ['circle', 'square', 'triangle', 'star', 'cross'],
  bars: ['level', 'falling', 'upright', 'rising'],
} as const;

export type DataName = keyof typeof classes;

export const classesOf = (data: DataName): readonly string[] => classes[data];
