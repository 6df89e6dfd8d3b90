import { Field } from '../kit/Field.tsx';
import { inRows } from '../kit/rows.ts';
import { cellOf, widthOf } from './lit.ts';
import { Between, outlined, Part, tight, upTo, Wide, type ViewProps } from './view.tsx';

/** Its numbers are as large as among so many cells. */
const AMONG = 13;

/** The picture under its window, or the stamps that make it. */
export function WindowView({ told, lit, view: { isForward, names, roles, scales } }: ViewProps) {
  const { run, values } = told;
  const padding = isForward ? values.padding : 0;
  const widths = { given: widthOf(run.given), kernel: widthOf(run.weight), made: widthOf(run.made) };
  const across = widths.given + 2 * padding + widths.kernel + widths.made;
  const marked = (numbers: readonly number[], columns: number) => numbers.map((n) => cellOf(n, columns));
  return (
    <Part
      name="1"
      says={isForward ? 'The kernel slides over the picture.' : 'Each number of the map stamps the kernel.'}
      across={across}
    >
      <Wide of={widths.given + 2 * padding}>
        <Field
          {...{ of: 'input', role: roles.given, name: names.given, fills: 'signed', scale: scales.given }}
          {...{ draws: isForward ? 'image' : 'slopes', padding, steppers: true, least: tight, among: AMONG }}
          {...(lit.window ? { window: lit.window } : { marks: marked(lit.given, widths.given) })}
          describe={(row, column) =>
            run.given.data[row * widths.given + column] === undefined ? 'padding' : ''
          }
        />
      </Wide>
      <Between>{isForward ? '⋆' : '·'}</Between>
      <Wide of={widths.kernel}>
        <Field
          {...{ of: 'kernel', draws: 'weights', fills: 'signed', scale: scales.weight }}
          {...{ least: tight, among: AMONG, marks: marked(lit.weights, widths.kernel) }}
        />
      </Wide>
      <Between>=</Between>
      <Wide of={widths.made}>
        <Field
          {...{ of: 'output', role: roles.made, name: names.made, fills: 'signed', scale: scales.made }}
          {...{ rows: inRows(upTo(told), widths.made), least: tight, among: AMONG }}
          {...outlined(lit, (n) => cellOf(n, widths.made))}
        />
      </Wide>
    </Part>
  );
}
