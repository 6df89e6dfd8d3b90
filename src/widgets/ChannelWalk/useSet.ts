import { replaced } from '../kit/drawings.ts';
import { useLive } from '../kit/live.ts';
import type { GridParameter, Matrix } from '../kit/parameters.ts';

/** Typing into a table of numbers, of which a grid shows a part: a row as a square, from one of its columns on. */
export function useSet(name: 'picture' | 'weights' | 'biases') {
  const { declaration, filled, dispatch } = useLive();
  const rows = filled[name] as Matrix;
  return (row: number, column = 0, side = 0) => ({
    digits: (declaration.parameters[name] as GridParameter).digits,
    onSet: (at: { row: number; column: number }, value: number) =>
      dispatch({
        values: { [name]: replaced(rows, { row, column: column + at.row * side + at.column }, value) },
      }),
  });
}
