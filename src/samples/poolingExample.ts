/** Eight rows of eight, hilly enough that every pooling window has something to choose from. */
export const poolingExample: readonly (readonly number[])[] = [
  [1, 2, 1, 0, 3, 2, 1, 4],
  [2, 3, 2, 1, 2, 1, 3, 2],
  [1, 2, 1, 0, 1, 0, 2, 1],
  [3, 4, 3, 2, 4, 3, 3, 5],
  [2, 3, 2, 1, 3, 2, 2, 3],
  [1, 2, 1, 0, 2, 1, 1, 2],
  [4, 5, 4, 3, 5, 4, 4, 6],
  [3, 4, 3, 2, 4, 3, 3, 5],
];

/** Four rows of four whose second window holds its largest number three times: of equals, the first wins. */
export const poolingSmall: readonly (readonly number[])[] = [
  [1, 3, 2, 2],
  [5, 4, 0, 2],
  [0, 1, 7, 3],
  [2, 2, 6, 8],
];
