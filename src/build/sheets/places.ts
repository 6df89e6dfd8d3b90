import { middleOf, MOST, startOf } from '#figures/cells.ts';

/** Where the rows of a grid stand, and the cells in each. Asked of these alone, not of all that a page holds. */
export function placeSheet(): string {
  const shift = `calc(var(--place)*${startOf(1)}px + ${middleOf(0)}px)`;
  return [
    '@layer widgets{',
    ...Array.from({ length: MOST }, (_, n) => {
      const nth = `:nth-child(${n + 1})`;
      return `.cell${nth},.grid-row${nth}{--place:${n}}`;
    }),
    `.grid-row{translate:0 ${shift}}.grid-row>.cell{translate:${shift}}`,
    '}',
  ].join('');
}
