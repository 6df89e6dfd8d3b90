import { Key } from '#figures/Key.tsx';
import { Legend } from '#figures/Legend.tsx';
import type { Told } from '../kit/widget.tsx';
import type { parameters } from './controls.ts';
import type { ArithmeticRun } from './run.ts';

type Kind = readonly [kind: string, name: string];

/** What the cells are, or what their fills count. */
export function Legends({ values, run }: Told<typeof parameters, ArithmeticRun>) {
  if (values.view === 'counts')
    return (
      <Legend
        fills="pixel"
        scale={Math.max(...run.counts.data)}
        name={run.kind === 'painting' ? 'Times painted' : 'Times read'}
      />
    );
  return <Key kinds={kindsOf(run)} />;
}

function kindsOf({ kind, sides, counts }: ArithmeticRun): Kind[] {
  const some = (of: (side: (typeof sides)[0]) => number) => sides.some((side) => of(side) > 0);
  if (kind === 'painting')
    return [
      ['coats-1', 'Painted'],
      ['coats-3', 'Painted over'],
      ...(some(({ before }) => before) ? [['cut-off', 'Cut off'] as const] : []),
    ];
  if (kind === 'stuffed')
    return [
      ['pixel', 'Input'],
      ['zero', 'Zeros between'],
      ['padding', 'Border'],
    ];
  return [
    ['pixel', 'Input'],
    ...(some(({ before, after }) => before + after) ? [['padding', 'Padding'] as const] : []),
    ...(counts.data.includes(0) ? [['padding lost', 'Not reached'] as const] : []),
    ...(some(({ overhang }) => overhang) ? [['past-the-end', 'Past the end'] as const] : []),
  ];
}
