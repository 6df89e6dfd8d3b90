import { Field } from '../kit/Field.tsx';
import { sizeOf } from '../kit/rows.ts';
import { cellOf, widthOf } from './lit.ts';
import { Between, outlined, Part, tight, upTo, Wide, type ViewProps } from './view.tsx';

/** As many cells as stand beside one another: a column for each pixel, and two columns of numbers. */
const ACROSS = 18;

/** The convolution as one matrix, times what is given as a column. */
export function MatrixView({ told, lit, view: { isForward, names, roles, scales } }: ViewProps) {
  const { run } = told;
  const { matrix, given, made } = run;
  const shared = { fills: 'signed', least: tight, among: ACROSS } as const;
  const column = (values: readonly (number | null)[]) => values.map((value) => [value]);
  return (
    <Part
      name={told.values.columns ? '3' : '2'}
      says={
        isForward
          ? 'A matrix with a row for each number of the map, and a column for each pixel.'
          : 'The same matrix, transposed: a row for each pixel, and a column for each number of the map.'
      }
      across={ACROSS}
    >
      <Wide of={given.data.length}>
        <Field
          {...{
            of: 'output',
            role: 'kernel',
            name: 'Matrix',
            note: sizeOf(matrix),
            scale: scales.weight,
            ...shared,
          }}
          {...{ rows: matrix, marks: lit.matrix }}
          kind={(row, cell) => (matrix[row]![cell] === null ? 'empty' : null)}
          describe={(row, cell) => (matrix[row]![cell] === null ? 'no weight' : '')}
          locate={({ row, column: plane }) => ({ ...cellOf(row, widthOf(made)), plane })}
          steppers
        />
      </Wide>
      <Between>·</Between>
      <Wide of={1}>
        <Field
          {...{
            of: 'input',
            role: roles.given,
            name: `${names.given} as a column`,
            heading: isForward ? 'x' : 'g',
          }}
          {...{ rows: column([...given.data]), scale: scales.given, ...shared }}
          marks={lit.given.map((row) => ({ row, column: 0 }))}
          locate={({ row }) => cellOf(row, widthOf(given))}
        />
      </Wide>
      <Between>=</Between>
      <Wide of={1}>
        <Field
          {...{
            of: 'output',
            role: roles.made,
            name: `${names.made} as a column`,
            heading: isForward ? 'y' : 'z',
          }}
          {...{ rows: column(upTo(told)), scale: scales.made, ...shared }}
          {...outlined(lit, (row) => ({ row, column: 0 }))}
          locate={({ row }) => cellOf(row, widthOf(made))}
        />
      </Wide>
    </Part>
  );
}
