import { counted } from '#figures/counted.ts';
import { scaleOf } from '#figures/values.ts';
import { Field } from '../kit/Field.tsx';
import { inRows } from '../kit/rows.ts';
import { lookedAt, waysFrom, type CostTold } from './looked.ts';
import { DRAWN } from './parameters.ts';
import { Tables } from './Tables.tsx';

/** The maps from the input down to the output, a row for each channel: what is lit has a part in the cell, or the cell in it. */
export function Stage(told: CostTold) {
  const { run, values } = told;
  const { map, cell } = lookedAt(told);
  const ways = waysFrom(told);
  const last = run.shapes.length - 1;
  return (
    <div class="cost-lens">
      <div class="cost-maps">
        {run.shapes.map(([channels = 1, , pixels = 1], n) => {
          const counts = inRows([...ways[n]!.data], pixels);
          const name = n === 0 ? 'Input' : n === last ? 'Output' : nameOf(n, values.kind);
          return (
            <Field
              key={n}
              {...{ of: n === 0 ? 'input' : n === last ? 'output' : 'kernel', name, fills: 'pixel' }}
              {...(n > 0 && n < last && { plane: n })}
              rows={counts.map((row) => row.map((count) => (count > 0 ? count : null)))}
              scale={2 * scaleOf(ways[n]!.data)}
              {...{ least: [1, 1], among: 12, steppers: pixels > DRAWN.pixels }}
              note={`${counted(channels, 'map')} of ${pixels}`}
              kind={(row, column) => (counts[row]![column] === 0 ? 'empty' : null)}
              describe={(row, column) => (counts[row]![column] === 0 ? 'no way' : '')}
              {...(n === map && {
                current: { row: cell.row, column: cell.column },
              })}
            />
          );
        })}
      </div>
      <div class="cost-table">
        <Tables {...told} />
      </div>
    </div>
  );
}

/** What lies between the input and the output. */
const nameOf = (map: number, kind: CostTold['values']['kind']) => {
  if (kind === 'separable') return 'After the depthwise part';
  if (kind === 'shuffle') return 'Before the shuffle';
  return map === 1 ? 'Narrowed' : 'Narrow, convolved';
};
