import { useLive } from '../kit/live.ts';
import { Panel } from '../kit/Panel.tsx';
import { RasterField } from '../kit/RasterField.tsx';
import { Stepper } from '../kit/Stepper.tsx';
import { Waking } from '../kit/Waking.tsx';
import type { Page } from './pages.ts';
import type { Card } from './run.ts';
import type { PlaygroundTold } from './useDesign.ts';

/** The maps of the layer that is looked at, a page at a time. Each of their cells is a unit that can be asked. */
export function MapsPanel({ card, page, ...told }: PlaygroundTold & { card: Card; page: Page }) {
  const { dispatch } = useLive();
  const units = card.units!;
  const { sheet, from, to, count, number } = page;
  const unit = told.step?.layer === told.run.step(units.start)?.layer ? told.step : null;
  const place = unit && page.placeOf(unit.index - units.start);
  return (
    <Panel of="output" name={card.title} grid="Maps" note={`${from + 1} to ${to} of ${units.maps}`}>
      <RasterField
        {...{ of: 'output', name: 'Maps', fills: 'signed', scale: page.scale }}
        {...{ rows: sheet.rows, columns: sheet.columns, data: sheet.data }}
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
