import { BOX, SIDE } from '#samples/centre.ts';
import { Panel } from '../kit/Panel.tsx';
import { Paper } from '../kit/paper/Paper.tsx';
import { RasterField } from '../kit/RasterField.tsx';
import type { InspectorTold } from './told.ts';

/** Where the box lies that a digit is fitted into. */
const MARGIN = (SIDE - BOX) / 2;

interface PaperViewProps extends InspectorTold {
  /** Whether a stroke is going on: moving pictures are painted. */
  readonly moving: boolean;
  readonly onMove: () => void;
}

/** The paper that is drawn on, and what the network gets of it. */
export function PaperView({ run, step, values, moving, onMove }: PaperViewProps) {
  const { ink } = run;
  const middle = ink && {
    ...{ row: Math.floor(ink.middle.row), column: Math.floor(ink.middle.column) },
  };
  const put = values.turn !== 0 || values.right !== 0 || values.down !== 0;
  const pixels = { rows: SIDE, columns: SIDE, fills: 'pixel', scale: 1, moving } as const;
  return (
    <div class="papers">
      <Paper
        draws="drawing"
        data={run.drawn}
        outlines={
          ink && middle
            ? [
                { kind: 'mark', ...ink },
                { kind: 'current', ...middle },
              ]
            : []
        }
        locked={put}
        {...{ moving, onMove }}
      >
        <p class="paper-note">
          {put
            ? 'Turned or shifted: put it straight to draw on it.'
            : ink
              ? `Ink on ${ink.rows} × ${ink.columns} cells, in balance where the cell is outlined.`
              : 'Draw a digit.'}
        </p>
      </Paper>
      <Panel of="input" name="What the network gets" note={values.centred ? 'centred' : 'as it is'}>
        <RasterField
          {...pixels}
          of="input"
          name="What the network gets"
          data={run.picture}
          outlines={[
            ...(values.centred
              ? [{ kind: 'mark', row: MARGIN, column: MARGIN, rows: BOX, columns: BOX } as const]
              : []),
            ...(values.show === 'maps' ? [{ kind: 'window', ...step.seen } as const] : []),
          ]}
        />
        <p class="paper-note">
          {values.show !== 'maps'
            ? ''
            : `The chosen unit sees ${step.seen.rows} × ${step.seen.columns} of these pixels.`}
        </p>
      </Panel>
    </div>
  );
}
