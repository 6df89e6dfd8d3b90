import { setOn } from './drawings.ts';
import { useLive } from './live.ts';

/** Sets one cell of the grid that a parameter holds, or says why that cannot be. */
export function useEdit(draws: string) {
  const { declaration, values, dispatch, explain } = useLive();
  return (at: { readonly row: number; readonly column: number }, value: number): void => {
    const drawn = setOn(declaration, values, draws, at, value);
    if (typeof drawn === 'string') explain(drawn);
    else dispatch({ values: { [draws]: drawn } });
  };
}
