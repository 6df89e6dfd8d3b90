import { Raster } from '#figures/Raster.tsx';
import { SIDE } from '#samples/centre.ts';
import { Panel } from '../kit/Panel.tsx';
import type { Decisive as Found, InspectorRun } from './run.ts';
import { whatIsLeft } from './words.ts';

const strongest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;

/** Three ways to ask what in the picture speaks for a class, side by side, each with what it measures. */
export function Decisive({ run, decisive }: { run: InspectorRun; decisive: Found }) {
  const { about, picture } = run;
  const [, , rows, columns] = decisive.cam.shape as [number, number, number, number];
  const views = [
    {
      name: 'Occlusion',
      side: SIDE,
      data: decisive.occlusion,
      words: `How far the score for ${about} falls, on average, when a square of seven by seven pixels over that place is covered with paper. It asks about pictures with holes, which the network never met.`,
    },
    {
      name: 'Gradient',
      side: SIDE,
      data: decisive.gradient.data,
      words: `How the score for ${about} would move if that one pixel got a little darker. It holds for small changes only, and where ink would count against it is blue.`,
    },
    {
      name: 'Grad-CAM',
      side: columns,
      data: decisive.cam.data,
      words: `Where the ${rows} × ${columns} maps behind the second convolution, before their pooling, speak for ${about}. ${whatIsLeft(decisive.cam.data)}`,
    },
  ];
  return (
    <div class="decisive">
      {views.map(({ name, side, data, words }) => (
        <Panel key={name} of="gradient" name={name} note={`for ${about}`}>
          <div class="overlay">
            <Raster
              rows={side}
              columns={side}
              data={data}
              fills="signed"
              scale={strongest(data)}
              label={`${name} for ${about}: largest in row ${place(data, side).row}, column ${place(data, side).column} of ${side}`}
            />
            <Contour picture={picture} />
          </div>
          <p>{words}</p>
        </Panel>
      ))}
    </div>
  );
}

/** Where the largest value stands, counted from 1. */
function place(data: ArrayLike<number>, side: number) {
  const values = Array.from(data);
  const cell = values.indexOf(Math.max(...values));
  return { row: Math.floor(cell / side) + 1, column: (cell % side) + 1 };
}

/** The outline of the ink, so that one sees what lies where. */
function Contour({ picture }: { picture: Float64Array }) {
  const dark = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < SIDE && column < SIDE && picture[row * SIDE + column]! >= 0.5;
  let d = '';
  for (let row = 0; row <= SIDE; row++)
    for (let column = 0; column <= SIDE; column++) {
      if (dark(row, column) !== dark(row - 1, column)) d += `M${column} ${row}h1`;
      if (dark(row, column) !== dark(row, column - 1)) d += `M${column} ${row}v1`;
    }
  return (
    <svg class="contour" viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      <path class="under" d={d} />
      <path class="over" d={d} />
    </svg>
  );
}
