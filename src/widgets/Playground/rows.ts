import { describe, type Layer, type Row, type Shape } from '#engine/index.ts';
import { listsOf, pathsOf, type Path } from './design.ts';

/** A row for each layer in the order in which they are counted; none from the first on that does not fit. */
export function rowsOf(layers: readonly Layer[], input: Shape, stuck: Path | null): (Row | null)[] {
  return listRows(layers, stuck, [], input);
}

/** The same for a list inside, of which is known what leads to it. */
function listRows(
  layers: readonly Layer[],
  stuck: Path | null,
  before: readonly Layer[],
  input: Shape,
): (Row | null)[] {
  const fitting = stuck ? layers.slice(0, stuck[0]) : layers;
  const rows = flat(describe([...before, ...fitting], input).slice(before.length));
  if (!stuck) return rows;
  const lists = listsOf(layers[stuck[0]!]!).map((list, index) => {
    const way = [...before, ...fitting];
    // A block whose lists fit is stuck where they come together.
    if (stuck.length === 1 || index < stuck[1]!) return listRows(list, null, way, input);
    return index === stuck[1] ? listRows(list, stuck.slice(2), way, input) : nothing(list);
  });
  return [...rows, null, ...lists.flat(), ...nothing(layers.slice(stuck[0]! + 1))];
}

const flat = (rows: readonly Row[]): Row[] =>
  rows.flatMap((row) => [row, ...row.branches.flatMap((branch) => flat(branch))]);

const nothing = (layers: readonly Layer[]): null[] => pathsOf(layers).map(() => null);
