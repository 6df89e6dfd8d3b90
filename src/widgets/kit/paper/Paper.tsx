import type { ComponentChildren } from 'preact';

import type { Stretch } from '#figures/Raster.tsx';
import { useLive } from '../live.ts';
import { Panel } from '../Panel.tsx';
import type { GridParameter, Matrix } from '../parameters.ts';
import { RasterField } from '../RasterField.tsx';
import { stroked, type Point } from './pen.ts';

interface PaperProps {
  /** The grid that is drawn on, by its name among the parameters; its label is the heading. */
  readonly draws: string;
  /** What is to be seen of it, from 0, paper, to 1, ink. */
  readonly data: ArrayLike<number>;
  readonly outlines?: readonly Stretch[];
  /** Set where it can only be looked at. */
  readonly locked?: boolean;
  /** Whether a stroke is going on: moving pictures are painted. */
  readonly moving: boolean;
  readonly onMove: () => void;
  /** What stands below. */
  readonly children?: ComponentChildren;
}

/** A sheet that mouse and pen draw on, fingers once the pencil in its heading is pressed, keys with Space. */
export function Paper({ draws, data, outlines, locked = false, moving, onMove, children }: PaperProps) {
  const { declaration, filled, dispatch, drawing } = useLive();
  const { label, digits } = declaration.parameters[draws] as GridParameter;
  const rows = filled[draws] as Matrix;
  const painting = drawing.on?.name === label;
  const draw = (from: Point, to: Point) => {
    if (from !== to) onMove();
    dispatch({ values: { [draws]: stroked(rows, from, to, painting ? drawing.brush : digits[1]) } });
  };
  const clear = () => dispatch({ values: { [draws]: rows.map((row) => row.map(() => 0)) } });
  return (
    <Panel
      of="input"
      name={label}
      draws={draws}
      tool={
        <button type="button" class="clear" onClick={clear}>
          Clear
        </button>
      }
    >
      <RasterField
        {...{ of: 'input', name: label, fills: 'pixel', scale: 1, moving, painting, data }}
        {...{ rows: rows.length, columns: rows[0]!.length }}
        {...(outlines && { outlines })}
        {...(locked ? {} : { onDraw: draw })}
      />
      {children}
    </Panel>
  );
}
