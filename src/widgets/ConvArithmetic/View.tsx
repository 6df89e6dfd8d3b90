import type { Place } from '#figures/Grid.tsx';
import { Ruler, type Stretch } from '#figures/Ruler.tsx';
import { GridField } from '../kit/GridField.tsx';
import { Panel } from '../kit/Panel.tsx';
import type { Rest } from '../kit/useWidget.ts';
import { isLost, partOf } from './parts.ts';
import { spanOf, type ArithmeticRun, type Painting, type Sweep } from './run.ts';
import { stuffed } from './sides.ts';
import { times } from './words.ts';

interface ViewProps<Run extends ArithmeticRun> {
  run: Run;
  /** Numbers in the cells: how often each is read or painted. */
  counting: boolean;
  focus: number;
  /** How far the run has come. */
  upTo: number;
  /** For how many cells across there has to be room. */
  scale: number;
  rest: Rest | null;
  onRest: (grid: 'input' | 'output') => (at: Place | null) => void;
  onSeek: (step: number) => void;
}

/** Cells across the larger grid: both are drawn to one scale, so that what grows or shrinks is seen to. */
export const widest = (run: ArithmeticRun): number => {
  const grids =
    run.kind === 'painting' ? [run.paint.input, run.paint.output] : [run.conv.input, run.conv.output];
  return Math.max(...grids.flatMap(({ shape }) => shape.slice(2)));
};
const by = (height: number, width: number) => `${height} × ${width}`;
const table = <T,>(rows: number, columns: number, value: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => value(row, column)),
  );
/** The places of some steps in the grid that they walk through. */
const placesOf = (steps: readonly number[], columns: number): Place[] =>
  steps.map((step) => ({ row: Math.floor(step / columns), column: step % columns }));

/** So few cells that both grids have room beside each other on a phone. */
const FEW = 5;

export function View({
  run,
  opening,
  ...props
}: Omit<ViewProps<ArithmeticRun>, 'scale'> & { opening: number }) {
  const scale = Math.max(opening, widest(run));
  return (
    <div
      class={`conv-arithmetic${opening <= FEW ? ' few' : ''}`}
      style={`--conv-arithmetic-cells:${opening}`}
    >
      {run.kind === 'painting' ? (
        <PaintingView {...props} run={run} scale={scale} />
      ) : (
        <SweepView {...props} run={run} scale={scale} />
      )}
    </div>
  );
}

/** The window over the input, and the output as far as it has come. */
function SweepView({ run, scale, counting, focus, upTo, rest, onRest, onSeek }: ViewProps<Sweep>) {
  const { conv, counts, sides, kind } = run;
  const [rows, columns] = conv.input.shape.slice(2) as [number, number];
  const [height, width] = conv.output.shape.slice(2) as [number, number];
  const step = conv.step(focus);
  const window = spanOf(run, focus);
  const under = new Set(step.taps.map((tap) => `${tap.row},${tap.column}`));
  const count = (row: number, column: number) => counts.data[row * columns + column]!;
  const counted = (row: number, column: number) => counting && partOf(run, { row, column }) === 'pixel';
  const value = (row: number, column: number) => {
    if (counted(row, column)) return count(row, column);
    const zero = ['padding', 'zero'].includes(partOf(run, { row, column }));
    return zero && !counting && !isLost(run, { row, column }) ? 0 : null;
  };
  const readers = rest?.grid === 'input' ? placesOf(run.touching(rest), width) : [];
  const [down, across] = sides;
  const whole = kind === 'stuffed' ? 'stuffed to' : 'padded to';
  const size = by(down.input, across.input);
  const plain = down.input === rows && across.input === columns;
  return (
    <>
      <Panel role="input" name="Input" note={plain ? size : `${size}, ${whole} ${by(rows, columns)}`}>
        <Ruler stretches={inputStretches(run)} across={scale} />
        <GridField
          name="Input"
          rows={table(rows, columns, value)}
          fills="pixel"
          scale={Math.max(...counts.data)}
          least={scale}
          kind={(row, column) =>
            counted(row, column)
              ? null
              : `${partOf(run, { row, column }).replaceAll(' ', '-')}${under.has(`${row},${column}`) ? ' tapped' : ''}`
          }
          describe={(row, column) => {
            const part = partOf(run, { row, column });
            const read = `read ${times(count(row, column))}`;
            return [part, counting ? read : under.has(`${row},${column}`) && 'under the window']
              .filter(Boolean)
              .join(', ');
          }}
          unread={(row, column) => isLost(run, { row, column })}
          window={window}
          steppers
          onRest={onRest('input')}
        />
      </Panel>
      <Panel role="output" name="Output" note={by(height, width)}>
        <Ruler stretches={[{ of: 'output', cells: width }]} across={scale} />
        <GridField
          name="Output"
          rows={table(height, width, () => null)}
          fills="pixel"
          scale={1}
          least={scale}
          kind={(row, column) => (row * width + column <= upTo ? 'made' : 'empty')}
          describe={(row, column) => (row * width + column <= upTo ? 'computed' : 'not yet computed')}
          current={step}
          marks={readers}
          steppers
          onRest={onRest('output')}
          onPick={({ row, column }) => onSeek(row * width + column)}
        />
      </Panel>
    </>
  );
}

/** Padding, input, padding; or what borders the input once zeros are put between its cells. */
function inputStretches({ kind, sides: [, across] }: Sweep): Stretch[] {
  if (kind === 'direct')
    return [
      { of: 'rest', cells: across.before },
      { of: 'input', cells: across.input },
      { of: 'rest', cells: across.after },
      { of: 'rest', cells: across.overhang },
    ];
  const { border, inner } = stuffed(across);
  return [
    { of: 'rest', cells: border },
    { of: 'input', cells: inner },
    { of: 'rest', cells: border + across.outputPadding },
  ];
}

/** The input, cell by cell, and the canvas with the paint that it has so far. */
function PaintingView({ run, scale, counting, focus, upTo, rest, onRest, onSeek }: ViewProps<Painting>) {
  const { paint, counts, sides } = run;
  const [down, across] = sides;
  const [rows, columns] = counts.shape.slice(2) as [number, number];
  const step = paint.step(focus);
  const coats = paint.after(upTo).data;
  const isOutput = (row: number, column: number) => partOf(run, { row, column }) === 'output';
  const count = (row: number, column: number) => counts.data[row * columns + column]!;
  const coat = (row: number, column: number) => coats[row * columns + column]!;
  const painters = rest?.grid === 'output' ? placesOf(run.touching(rest), across.input) : [];
  const size = by(down.output, across.output);
  const plain = down.output === rows && across.output === columns;
  return (
    <>
      <Panel role="input" name="Input" note={by(down.input, across.input)}>
        <Ruler stretches={[{ of: 'input', cells: across.input }]} across={scale} />
        <GridField
          name="Input"
          rows={table(down.input, across.input, () => null)}
          fills="pixel"
          scale={1}
          least={scale}
          kind={() => 'pixel'}
          describe={(row, column) =>
            row * across.input + column <= upTo ? 'has painted' : 'has not painted'
          }
          current={step}
          marks={painters}
          steppers
          onRest={onRest('input')}
          onPick={({ row, column }) => onSeek(row * across.input + column)}
        />
      </Panel>
      <Panel role="output" name="Output" note={plain ? size : `${size}, cut from ${by(rows, columns)}`}>
        <Ruler
          stretches={[
            { of: 'rest', cells: across.before },
            { of: 'output', cells: across.output },
            { of: 'rest', cells: across.before },
          ]}
          across={scale}
        />
        <GridField
          name="Output"
          rows={table(rows, columns, (row, column) =>
            counting && isOutput(row, column) ? count(row, column) : null,
          )}
          fills="pixel"
          scale={Math.max(...counts.data)}
          least={scale}
          kind={(row, column) => {
            if (counting && isOutput(row, column)) return null;
            const paint =
              coat(row, column) > 0 && !counting ? ` coats-${Math.min(4, coat(row, column))}` : '';
            return (isOutput(row, column) ? 'canvas' : 'cut-off') + paint;
          }}
          describe={(row, column) =>
            `${partOf(run, { row, column })}, painted ${times(counting ? count(row, column) : coat(row, column))}`
          }
          window={spanOf(run, focus)}
          steppers
          onRest={onRest('output')}
        />
      </Panel>
    </>
  );
}
