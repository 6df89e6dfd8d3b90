import type { UnitStep } from '#trace/units.ts';
import { useLive } from '../kit/live.ts';
import { Panel } from '../kit/Panel.tsx';
import { RasterField } from '../kit/RasterField.tsx';
import { Stepper } from '../kit/Stepper.tsx';
import { Waking } from '../kit/Waking.tsx';
import type { Page } from './pages.ts';
import { useMoving } from './Painting.tsx';
import type { Card } from './run.ts';

/** The maps of the layer that is looked at, a page at a time. Each of their cells is a unit that can be asked. */
export function MapsPanel({ card, page, unit }: { card: Card; page: Page; unit: UnitStep | null }) {
  const { dispatch } = useLive();
  const units = card.units!;
  const { sheet, from, to, count, number } = page;
  const place = unit && page.placeOf(unit.index - units.start);
  return (
    <Panel of="output" name={card.title} grid="Maps" note={`${from + 1} to ${to} of ${units.maps}`}>
      <RasterField
        {...{ of: 'output', name: 'Maps', fills: 'signed', scale: page.scale }}
        {...{ rows: sheet.rows, columns: sheet.columns, data: sheet.data }}
        moving={useMoving(sheet.data)}
        outlines={place ? [{ kind: 'current', ...place }] : []}
      />
      {count > 1 && (
        <Waking>
          <Stepper
            quiet
            name="Page"
            value={number}
            count={count}
            onStep={(next) => dispatch({ values: { page: next } })}
          />
        </Waking>
      )}
    </Panel>
  );
}
