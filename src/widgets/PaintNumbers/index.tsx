import { Legend } from '#figures/Legend.tsx';
import type { Place } from '#figures/Grid.tsx';
import { formatNumber as number } from '#figures/values.ts';
import { patternMatrix, patterns } from '#samples/patterns.ts';
import { Frame } from '../kit/Frame.tsx';
import { GridField } from '../kit/GridField.tsx';
import { Panel } from '../kit/Panel.tsx';
import {
  choice,
  declare,
  grid,
  integer,
  type Matrix,
  type Values,
  type WidgetProps,
} from '../kit/parameters.ts';
import { spoken, Telling, type Piece } from '../kit/Telling.tsx';
import { useDrawing } from '../kit/useDrawing.tsx';
import { useWidget, type Trace } from '../kit/useWidget.ts';

// Parameters

const { two, disc, gradient, cross, corner, noise, blank } = patterns;
const MOST = 9;

const parameters = {
  pattern: choice('Pattern', { two, disc, gradient, cross, corner, noise, blank }, 'two'),
  size: integer('Input size', { default: 8, min: 5, max: 8 }),
  image: grid('Drawn input', { min: 0, max: MOST, side: [5, 8] }),
};
type PaintValues = Values<typeof parameters>;

export const declaration = declare({
  name: 'PaintNumbers',
  summary: 'A picture to paint on, and beside it the numbers that it is made of.',
  parameters,
  presets: { small: { values: { size: 6, pattern: 'disc' }, controls: ['pattern'] } },
  refuses: ({ image, size }) =>
    image && (image.length !== size || image[0]!.length !== size)
      ? `The drawn input has ${image.length} rows of ${image[0]!.length}, so its Input size is not ${size}.`
      : null,
  follow(next, changed) {
    if (changed === 'pattern') return { ...next, image: null };
    if (changed === 'size' && next.image) return { ...next, image: resized(next.image, next.size) };
    return next;
  },
  drawn: ({ image }, name) => (name === 'pattern' && image ? 'Your own' : null),
});

const imageOf = ({ image, pattern, size }: PaintValues): Matrix => image ?? patternMatrix(pattern, size);
const resized = (rows: Matrix, side: number): Matrix =>
  Array.from({ length: side }, (_, i) => Array.from({ length: side }, (__, j) => rows[i]?.[j] ?? 0));

// Run

/** The picture as the computer has it: one number after the other, row by row. */
export interface Listing extends Trace {
  readonly rows: Matrix;
  readonly list: readonly number[];
}

export function run(values: PaintValues): Listing {
  const rows = imageOf(values);
  return { rows, list: rows.flat(), length: 1, touching: () => [] };
}

// View

/** What a pixel holds, and where in the list it and the one below it stand; of none, what there is altogether. */
export function story({ rows, list }: Listing, at: Place | null): Piece[] {
  const side = rows.length;
  if (!at) {
    const different = new Set(list).size;
    return [
      `${side} rows of ${side} make `,
      ['result', number(list.length)],
      ` numbers, ${different === 1 ? 'all of them the same' : `${different} different ones among them`}.`,
      ' To a computer, the picture is nothing else.',
    ];
  }
  const place = at.row * side + at.column;
  const below = list[place + side];
  return [
    `Row ${at.row + 1}, column ${at.column + 1} holds `,
    ['result', number(list[place]!)],
    `. In the list of all ${list.length} it stands at place ${place + 1}; `,
    below === undefined
      ? 'no pixel lies below it.'
      : `the pixel below it, ${number(below)}, at place ${place + side + 1}.`,
  ];
}

export default function PaintNumbers(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { trace, rest } = widget;
  const { rows } = trace;
  const side = rows.length;
  const pieces = story(trace, rest);
  const draw = (drawn: Matrix) => widget.set('image', drawn);
  const surface = { rows, limits: parameters.image, brush: MOST, onDraw: draw };
  const drawing = useDrawing(props.id, { picture: surface, numbers: surface });
  const common = {
    rows,
    scale: MOST,
    least: parameters.size.max,
    onRest: (at: Place | null) => widget.point(at && { grid: 'input', ...at }),
  } as const;
  const here = rest ? [{ row: rest.row, column: rest.column }] : [];
  return (
    <Frame
      widget={widget}
      title={props.title ?? 'A picture and its numbers'}
      sentence={spoken(pieces)}
      telling={<Telling pieces={pieces} />}
      outcome={`${side * side} numbers`}
      legend={<Legend fills="photo" scale={MOST} name="Black to white" />}
      still
    >
      <div class="paint-numbers">
        <Panel
          role="input"
          name="Picture"
          note={`${side} × ${side} pixels`}
          drawing={drawing.toggle('picture')}
        >
          <div class="paint-picture">
            <GridField {...common} {...drawing.field('picture')} name="Picture" fills="photo" marks={here} />
          </div>
        </Panel>
        <Panel role="output" name="Numbers" note={`${side * side}, from 0 to ${MOST}`}>
          <GridField
            {...common}
            {...drawing.field('numbers')}
            name="Numbers"
            fills="photo"
            kind={() => 'bare'}
            marks={here}
          />
        </Panel>
      </div>
      {drawing.bar}
    </Frame>
  );
}
