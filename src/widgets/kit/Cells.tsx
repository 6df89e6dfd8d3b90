import type { Tensor } from '#engine/index.ts';
import type { GridProps } from '#figures/Grid.tsx';
import type { Place } from '#trace/trace.ts';
import { shownOn } from './drawings.ts';
import { FieldGrid } from './FieldGrid.tsx';
import { grown } from './grown.ts';
import { useLive } from './live.ts';
import type { GridParameter } from './parameters.ts';
import { useShown } from './shown.ts';
import { useEdit } from './useEdit.ts';
import { usePlaces } from './usePlaces.ts';

type At = Pick<Place, 'row' | 'column'>;

/** Where the numbers of a field come from: one of these. */
interface Numbers {
  readonly rows?: GridProps['rows'] | undefined;
  /** The parameter that holds them. The reader may type into it, and paint on it. */
  readonly draws?: string | undefined;
  /** What the run makes, shown as far as it has come; of several maps that of the `plane`. */
  readonly grows?: Tensor | undefined;
}

export interface CellsProps extends Omit<GridProps, 'rows' | 'root' | 'cell' | 'label'>, Numbers {
  readonly of: Place['grid'];
  /** Which of several grids of that name. */
  readonly plane?: number | undefined;
  /** Where its cells lie in the grids of the run, if it shows them in another order. */
  readonly locate?: (at: At) => Partial<Place>;
  /** "Input": its name in speech. */
  readonly name: string;
  /** Cells that are typed into, beside parameters: between these numbers, and taken so. */
  readonly typed?: {
    readonly digits: readonly [number, number];
    readonly onSet: (at: At, value: number) => void;
  };
  /** What else to say of a cell than its value: "padding". */
  readonly describe?: (row: number, column: number) => string;
  /** A click, a tap, Enter; without it they lead to the step that makes the cell. */
  readonly onPick?: (at: At) => void;
  /** Cells may get too small for a finger: room is kept below for steppers, which are there while they do. */
  readonly steppers?: boolean;
}

/** A grid of the widget around it, that the reader can rest on, move in, follow to its step, type into and paint on. */
export function Cells({ of, plane, rows, draws, grows, typed, locate, ...grid }: CellsProps) {
  const { declaration, values, drawing, upTo } = useLive();
  const { rest, follow } = usePlaces(of, plane, locate);
  const edit = useEdit(draws ?? '');
  const editing = draws
    ? {
        onEdit: edit,
        digits: (declaration.parameters[draws] as GridParameter).digits,
        brush: drawing.on?.name === grid.name ? drawing.brush : null,
      }
    : typed && { onEdit: typed.onSet, digits: typed.digits };
  const all = rows ?? (grows ? grown(grows, upTo, plane) : shownOn(declaration, values, draws!));
  useShown(grid.name, () => all);
  return <FieldGrid rows={all} onRest={rest} {...(follow && { onPick: follow })} {...grid} {...editing} />;
}
