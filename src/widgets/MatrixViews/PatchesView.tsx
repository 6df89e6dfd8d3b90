import type { Place as Cell } from '#figures/Grid.tsx';
import { scaleOf } from '#figures/values.ts';
import { Field } from '../kit/Field.tsx';
import { cellOf, widthOf } from './lit.ts';
import { outlined, Part, tight, upTo, Wide, type ViewProps } from './view.tsx';

/** As many cells as stand beside one another, where there are few windows; and no number is larger than among so many. */
const ACROSS = 13;
const MOST = 16;

/** All windows as columns, and the kernel that is multiplied by them; each product stands where row and column cross. */
export function PatchesView({ told, lit, view: { isForward, names, roles, scales } }: ViewProps) {
  const { run } = told;
  const [weights, kernel] = [[...run.weight.data], widthOf(run.weight)];
  const windows = run.patches[0]!.length;
  const map = isForward ? widthOf(run.made) : widthOf(run.given);
  const across = Math.max(ACROSS, windows + weights.length);
  const shared = { fills: 'signed', least: tight, among: Math.min(MOST, across) } as const;
  const scale = isForward ? scales.given : scaleOf(run.patches.flat().map((value) => value ?? 0));
  const weightAt = ({ row, column }: Cell) => cellOf(isForward ? column : row, kernel);
  const patches = (
    <Field
      {...{ of: 'kernel', role: isForward ? 'input' : 'gradient', scale, ...shared }}
      name={isForward ? 'Windows as columns' : 'Weights times map'}
      heading={isForward ? 'Windows' : 'Products'}
      {...{ rows: run.patches, marks: lit.patches }}
      kind={(row, column) => (run.isPadding(row, column) ? 'padding' : null)}
      describe={(row, column) => (run.isPadding(row, column) ? 'on padding' : '')}
      locate={({ row, column }) => ({ ...cellOf(row, kernel), plane: column })}
    />
  );
  const row = (
    <Field
      {...{ of: 'kernel', name: isForward ? 'Kernel as a row' : 'Kernel as a column', heading: 'Kernel' }}
      {...{
        rows: isForward ? [weights] : weights.map((weight) => [weight]),
        scale: scales.weight,
        ...shared,
      }}
      marks={lit.weights.map((n) => (isForward ? { row: 0, column: n } : { row: n, column: 0 }))}
      locate={weightAt}
    />
  );
  const numbers = isForward ? upTo(told) : [...run.given.data];
  const line = (
    <Field
      {...{ of: isForward ? 'output' : 'input', role: isForward ? roles.made : roles.given }}
      {...{ name: 'Map as a row', heading: 'Map', rows: [numbers], ...shared }}
      scale={isForward ? scales.made : scales.given}
      {...(isForward
        ? outlined(lit, (n) => ({ row: 0, column: n }))
        : { marks: lit.given.map((n) => ({ row: 0, column: n })) })}
      locate={({ column }) => cellOf(column, map)}
    />
  );
  return (
    <Part
      name="2"
      says={
        isForward
          ? 'Every window is a column; the kernel, as a row, times all of them is the map.'
          : `The kernel, as a column, times the map. Each product goes back to its pixel, and the ${names.made.toLowerCase()} adds them up.`
      }
      across={across}
    >
      <div class="matrix-crossing">
        <Wide of={isForward ? weights.length : 1} />
        <Wide of={windows}>{isForward ? patches : line}</Wide>
        <Wide of={isForward ? weights.length : 1}>{row}</Wide>
        <Wide of={windows}>{isForward ? line : patches}</Wide>
      </div>
    </Part>
  );
}
