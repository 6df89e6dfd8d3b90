import { useState } from 'preact/hooks';

import type { Place } from '#figures/Grid.tsx';
import { Ruler, type Stretch } from '#figures/Ruler.tsx';
import { Cells } from '../kit/Cells.tsx';
import { Panel } from '../kit/Panel.tsx';
import type { Told } from '../kit/widget.tsx';
import type { parameters } from './controls.ts';
import { isUnread, partOf } from './parts.ts';
import { spanOf, type ArithmeticRun } from './run.ts';
import { stuffed } from './sides.ts';
import { times } from './words.ts';

/** So few cells that both grids have room beside each other on a phone. */
const FEW = 5;
const names = { input: 'Input', output: 'Output' } as const;
const whole = { direct: 'padded to', stuffed: 'stuffed to', painting: 'cut from' } as const;
const by = (height: number, width: number) => `${height} × ${width}`;
const table = <T,>(rows: number, columns: number, value: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => value(row, column)),
  );

/** The ground with the window or patch of a step on it, and the grid that the steps go through. */
export function Stage({ values, run, step, at, upTo, over }: Told<typeof parameters, ArithmeticRun>) {
  const { counts, ground, kind } = run;
  const [down, across] = run.sides;
  const walked = ground === 'input' ? 'output' : 'input';
  const [rows, columns] = counts.shape.slice(2) as [number, number];
  const [height, width] = [down[walked], across[walked]];
  const counting = values.view === 'counts';
  const trail = trailOf(run, counting, at, upTo);
  const partAt = (row: number, column: number) => partOf(run, { row, column });
  const counted = (row: number, column: number) =>
    counting && ['pixel', 'output'].includes(partAt(row, column));
  const value = (row: number, column: number) => {
    if (counted(row, column)) return counts.data[row * columns + column]!;
    const zero = ['padding', 'zero'].includes(partAt(row, column));
    return zero && !counting && !isUnread(run, { row, column }) ? 0 : null;
  };
  const visitors = over[ground] ? run.touching(over[ground]) : [];
  const size = by(down[ground], across[ground]);
  const room = by(rows, columns);
  // Both grids are drawn to one scale, so that what grows or shrinks is seen to. They are as large as the author's own:
  // where a reader makes them larger, cells shrink and the figure stays as it is.
  const widest = Math.max(rows, columns, height, width);
  const [opening] = useState(widest);
  const least = Math.max(opening, widest);
  const common = { fills: 'pixel', least, steppers: true } as const;
  const panels = [
    <Panel
      key={ground}
      of={ground}
      name={names[ground]}
      note={room === size ? size : `${size}, ${whole[kind]} ${room}`}
    >
      <Ruler stretches={groundStretches(run)} across={least} />
      <Cells
        {...common}
        of={ground}
        name={names[ground]}
        rows={table(rows, columns, value)}
        scale={Math.max(...counts.data)}
        kind={(row, column) => {
          if (counted(row, column)) return null;
          const part = partAt(row, column);
          return `${part === 'output' ? 'canvas' : part.replaceAll(' ', '-')}${trail(row * columns + column).kind}`;
        }}
        describe={(row, column) => partAt(row, column) + trail(row * columns + column).told}
        unread={(row, column) => isUnread(run, { row, column })}
        window={spanOf(run, at)}
      />
    </Panel>,
    <Panel key={walked} of={walked} name={names[walked]} note={by(height, width)}>
      <Ruler stretches={[{ of: walked, cells: width }]} across={least} />
      <Cells
        {...common}
        {...walkedCells(run, (row, column) => row * width + column <= upTo)}
        of={walked}
        name={names[walked]}
        rows={table(height, width, () => null)}
        scale={1}
        current={step}
        marks={visitors.map((visitor): Place => run.step(visitor))}
      />
    </Panel>,
  ];
  return (
    <div
      class={`conv-arithmetic${opening <= FEW ? ' few' : ''}`}
      style={`--conv-arithmetic-cells:${opening}`}
    >
      {ground === 'input' ? panels : panels.reverse()}
    </div>
  );
}

/** What the steps so far have done to a cell of the ground, as a class and in words that go on from what it is. */
function trailOf(run: ArithmeticRun, counting: boolean, at: number, upTo: number) {
  if (run.kind === 'painting') {
    const coats = (counting ? run.counts : run.after(upTo)).data;
    return (cell: number) => ({
      kind: counting || coats[cell] === 0 ? '' : ` coats-${Math.min(4, coats[cell]!)}`,
      told: `, painted ${times(coats[cell]!)}`,
    });
  }
  const columns = run.counts.shape[3]!;
  const under = new Set(run.step(at).taps.map((tap) => tap.row * columns + tap.column));
  return (cell: number) => ({
    kind: under.has(cell) ? ' tapped' : '',
    told: counting ? `, read ${times(run.counts.data[cell]!)}` : under.has(cell) ? ', under the window' : '',
  });
}

/** Outputs are made by their steps; inputs paint in theirs. */
function walkedCells({ kind }: ArithmeticRun, done: (row: number, column: number) => boolean) {
  return kind === 'painting'
    ? {
        kind: () => 'pixel',
        describe: (row: number, column: number) => (done(row, column) ? 'has painted' : 'has not painted'),
      }
    : {
        kind: (row: number, column: number) => (done(row, column) ? 'made' : 'empty'),
        describe: (row: number, column: number) => (done(row, column) ? 'computed' : 'not yet computed'),
      };
}

/** What lies along the ground: the input or output itself, and what borders it before and after. */
function groundStretches({ kind, ground, sides: [, across] }: ArithmeticRun): Stretch[] {
  const { before, after, overhang, outputPadding } = across;
  const { border, inner } = stuffed(across);
  const [own, ...borders] = {
    direct: [across.input, before, after, overhang],
    stuffed: [inner, border, border + outputPadding],
    painting: [across.output, before, before],
  }[kind] as [number, number, ...number[]];
  const [start, ...ends] = borders.map((cells): Stretch => ({ of: 'rest', cells }));
  return [start!, { of: ground, cells: own }, ...ends];
}
