import type { UnitLayer, UnitStep } from '#trace/units.ts';
import { Panel } from '../kit/Panel.tsx';
import { RasterField } from '../kit/RasterField.tsx';
import type { TourTold } from './told.ts';
import { sides } from './words.ts';

interface ChosenProps extends TourTold {
  readonly layer: UnitLayer;
  /** The unit that is told of. */
  readonly unit: UnitStep;
  readonly scale: number;
}

/** The chosen map of what a step makes, large enough to be moved in. */
export function Chosen({ run, at, layer, unit, scale, moving }: ChosenProps) {
  const { rows, columns, maps } = layer;
  const name = `Map ${run.map + 1}`;
  return (
    <Panel of="output" name={name} note={`of ${maps}, ${sides(layer)}`}>
      <RasterField
        {...{ of: 'output', name, plane: at, rows, columns, scale, moving, fills: 'signed' }}
        data={run.mapOf(layer)}
        outlines={[{ kind: 'current', row: unit.row, column: unit.column }]}
      />
    </Panel>
  );
}
