import { percentage } from '#figures/percentage.ts';
import { formatNumber } from '#figures/values.ts';
import { borders } from './parameters.ts';
import { byBorder } from './run.ts';
import type { ShiftTold } from './told.ts';

/** What each kind of padding makes of the same shift. */
export const BorderTable = ({ values }: Pick<ShiftTold, 'values'>) => (
  <div class="scroll" role="group" aria-label="Paddings compared" tabIndex={0}>
    <table class="numbers">
      <thead>
        <tr>
          {['Padding', 'Map', 'Compared', 'Differ', 'By'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byBorder(values).map(
          ([
            border,
            {
              now,
              comparison: { rows, columns, differing, error },
            },
          ]) => (
            <tr key={border} class={border === values.border ? 'chosen' : undefined}>
              <th scope="row">{borders[border]}</th>
              <td>{now.shape.slice(2).join(' × ')}</td>
              <td>{formatNumber(rows * columns)}</td>
              <td>{formatNumber(differing)}</td>
              <td>{percentage(error)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  </div>
);
