import { percentage } from '#figures/percentage.ts';
import { Raster, type RasterProps } from '#figures/Raster.tsx';
import { scaleOf } from '#figures/values.ts';
import type { Tensor } from '#engine/index.ts';
import { Panel } from '../kit/Panel.tsx';
import type { ShiftTold } from './told.ts';
import { Movable } from './Movable.tsx';
import { fillsOf, SIDE } from './scenes.ts';

/** Every map on one scale, so that a difference can be held against what it is a difference of. */
export const mapScale = ({ run: { map } }: Pick<ShiftTold, 'run'>): number =>
  map ? scaleOf([...map.before.data, ...map.now.data]) : 1;

/** The picture, its map before and after, and what the second owes to the first. */
export function MapStage({ values, run }: ShiftTold) {
  const { before, now, comparison } = run.map!;
  const { difference, error, differing, row, column, rows, columns } = comparison;
  const scale = mapScale({ run });
  const alike = { kind: 'mark', row, column, rows, columns } as const;
  const marked = values.right === 0 && values.down === 0 ? [] : [alike];
  const map = (name: string, of: Tensor, more: Partial<RasterProps> = {}) => (
    <Raster
      {...{ rows: of.shape[2]!, columns: of.shape[3]!, data: of.data, fills: 'signed', scale }}
      label={`${name}, ${of.shape[2]} by ${of.shape[3]}`}
      {...more}
    />
  );
  const side = (of: Tensor) => `${of.shape[2]} × ${of.shape[3]}`;
  return (
    <div class="shift-maps">
      <Panel of="input" name="Picture" note={`${SIDE} × ${SIDE}`}>
        <Movable right={values.right} down={values.down} side={SIDE}>
          <Raster
            {...{
              rows: SIDE,
              columns: SIDE,
              data: run.picture.data,
              fills: fillsOf(values.picture),
              scale: 1,
            }}
            label="The picture as it lies now"
          />
        </Movable>
      </Panel>
      <Panel of="output" name="Map before" note={side(before)}>
        {map('Map of the picture in its place', before)}
      </Panel>
      <Panel of="output" name="Map now" note={side(now)}>
        {map('Map of the picture as it lies now', now, { outlines: marked })}
      </Panel>
      <Panel of="gradient" name="Difference" note={percentage(error)}>
        {map('Difference', now, {
          data: difference,
          outlines: marked,
          label: `Difference between the map now and the map before, moved: ${differing} cells differ`,
        })}
      </Panel>
    </div>
  );
}
