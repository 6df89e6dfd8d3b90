/** How much of a range lies behind its thumb, for the style sheet to colour. */
export const share = (value: number, min: number, max: number): string =>
  `${max > min ? Math.round(((value - min) / (max - min)) * 100) : 0}%`;
