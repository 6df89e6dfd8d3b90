import { Panel } from '../kit/Panel.tsx';
import { RasterField } from '../kit/RasterField.tsx';
import { Maps } from './Maps.tsx';
import { told } from './run.ts';
import { listed } from './Stops.tsx';
import type { TourTold } from './told.ts';
import { sides } from './words.ts';

/** The last maps, and the list that is made of them, with a row for each. */
export function FlattenView({ run, step, over, at, moving }: TourTold) {
  const { last } = run;
  const { map, row, column } = told(run, step, over.output)!;
  return (
    <>
      <Panel of="input" name="Last maps" note={`${last.maps} × ${sides(last)}`}>
        <Maps of={last.output} across={6} chosen={map} label={`The last ${last.maps} maps`} moving={moving} />
      </Panel>
      <Panel of="output" name="The list" note={`a row of ${last.rows * last.columns} for each map`}>
        <RasterField
          {...listed(last)}
          {...{ of: 'output', name: 'The list', plane: at, moving }}
          outlines={[{ kind: 'current', row: map, column: row * last.columns + column }]}
        />
      </Panel>
    </>
  );
}
