import { Grid } from '#figures/Grid.tsx';
import { SIDE } from '#samples/centre.ts';
import { Panel } from '../kit/Panel.tsx';
import { RasterField } from '../kit/RasterField.tsx';
import type { TourTold } from './told.ts';

/** So many rows and columns are shown as numbers. */
const PATCH = 5;

/** What the network gets of the drawing, and a patch of it as the numbers that it is. */
export function ImageView({ run: { picture }, over, at, moving }: TourTold) {
  const within = (place: number) => Math.min(SIDE - PATCH, Math.max(0, place - Math.floor(PATCH / 2)));
  const { row: y, column: x } = over.output ?? { row: 9, column: 14 };
  const [row, column] = [within(y), within(x)];
  const patch = Array.from({ length: PATCH }, (_, down) =>
    Array.from(picture.subarray((row + down) * SIDE + column, (row + down) * SIDE + column + PATCH)),
  );
  return (
    <>
      <Panel of="output" name="What the network gets" note={`${SIDE} × ${SIDE}`}>
        <RasterField
          {...{ of: 'output', name: 'What the network gets', plane: at, moving }}
          {...{ rows: SIDE, columns: SIDE, data: picture, fills: 'pixel', scale: 1 }}
          outlines={[{ kind: 'window', row, column, rows: PATCH, columns: PATCH }]}
        />
      </Panel>
      <Panel
        of="products"
        name="A patch of it"
        note={`rows ${row + 1}–${row + PATCH}, columns ${column + 1}–${column + PATCH}`}
      >
        <Grid
          label={`Rows ${row + 1} to ${row + PATCH}, columns ${column + 1} to ${column + PATCH}, as numbers`}
          {...{ rows: patch, fills: 'pixel', scale: 1 }}
        />
      </Panel>
    </>
  );
}
