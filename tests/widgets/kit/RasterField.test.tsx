// @vitest-environment jsdom
import { expect, vi } from 'vitest';

import { RasterField } from '#widgets/kit/RasterField.tsx';
import { click, flush, focus, focused, hover, nameOf, press, test } from '../live.tsx';
import { Alone, type Done } from './Alone.tsx';

const [ROWS, COLUMNS] = [30, 40];
const data = Array.from({ length: ROWS * COLUMNS }, (_, i) => i);

function raster(): { drawn: ReturnType<typeof Alone> } & Done {
  const done: Done = { places: [], steps: [] };
  return {
    ...done,
    drawn: (
      <Alone id="a" done={done}>
        <RasterField
          of="output"
          name="Map"
          rows={ROWS}
          columns={COLUMNS}
          data={data}
          fills="signed"
          scale={1200}
        />
        <button type="button">Elsewhere</button>
      </Alone>
    ),
  };
}

const placeOf = (cell: Element) => [
  Number(cell.parentElement!.getAttribute('aria-rowindex')),
  Number(cell.getAttribute('aria-colindex')),
];

test('is a grid of which only the cell with the focus is there', ({ open }) => {
  const figure = open(raster().drawn);
  const map = figure.grid('Map');
  expect([map.getAttribute('aria-rowcount'), map.getAttribute('aria-colcount')]).toEqual(['30', '40']);
  expect(figure.cells('Map')).toHaveLength(1);
  expect(nameOf(figure.stop('Map'))).toBe('0');
});

test('arrows, pages and corners reach every cell and no further', ({ open }) => {
  const { drawn, places } = raster();
  const figure = open(drawn);
  focus(figure.stop('Map'));
  for (const [key, row, column] of [
    ['ArrowLeft', 1, 1],
    ['ArrowRight', 1, 2],
    ['ArrowDown', 2, 2],
    ['PageDown', 12, 2],
    ['End', 12, 40],
    ['PageUp', 2, 40],
    ['ArrowUp', 1, 40],
    ['PageUp', 1, 40],
    ['Control+End', 30, 40],
    ['PageDown', 30, 40],
    ['Home', 30, 1],
    ['Control+Home', 1, 1],
  ] as const) {
    press(key);
    expect(placeOf(focused()), key).toEqual([row, column]);
    expect(nameOf(focused()), key).toBe(
      String((row - 1) * COLUMNS + column - 1).replace(/^(\d)(?=\d{3}$)/, '$1,'),
    );
    expect(figure.stop('Map')).toBe(focused());
    expect(places.at(-1)).toEqual({ grid: 'output', row: row - 1, column: column - 1 });
  }
});

test('Enter and Space lead to the step that makes the cell, Escape and leaving rest nowhere', ({ open }) => {
  const { drawn, places, steps } = raster();
  const figure = open(drawn);
  press('ArrowRight', figure.stop('Map'));
  press('Enter');
  press('ArrowDown');
  press('Space');
  expect(steps).toEqual([1, 101]);
  press('Escape');
  expect(places.at(-1)).toBeNull();
  press('ArrowUp');
  focus(figure.button('Elsewhere'));
  expect(places.at(-1)).toBeNull();
});

test('a pointer rests on the cell that it is over, and a click leads to its step and brings the focus', ({
  open,
}) => {
  const { drawn, places, steps } = raster();
  const figure = open(drawn);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    ...{ left: 100, top: 50, width: 400, height: 300 },
  } as DOMRect);
  hover(figure.grid('Map'), [100 + 395, 50 + 11]);
  expect(places.at(-1)).toEqual({ grid: 'output', row: 1, column: 39 });
  hover(null);
  expect(places.at(-1)).toBeNull();
  click(figure.grid('Map'), { at: [100 + 25, 50 + 299] });
  expect(steps).toEqual([2902]);
  expect(placeOf(focused())).toEqual([30, 3]);
});

test('of several grids of a name it says which it is', ({ open }) => {
  const { places, ...done } = { places: [] as Done['places'], steps: [] };
  const figure = open(
    <Alone id="a" done={{ places, ...done }}>
      <RasterField
        of="output"
        plane={7}
        name="Map"
        rows={2}
        columns={2}
        data={[1, 2, 3, 4]}
        fills="signed"
        scale={4}
      />
    </Alone>,
  );
  focus(figure.stop('Map'));
  expect(places.at(-1)).toEqual({ grid: 'output', row: 0, column: 0, plane: 7 });
});

test('as a paper it is drawn on by a mouse, by a finger once it paints, and by Space', ({ open }) => {
  const strokes: number[][] = [];
  const paper = (painting: boolean) => (
    <Alone id="a">
      <RasterField
        {...{ of: 'input', name: 'Paper', rows: 4, columns: 4, fills: 'pixel', scale: 1, painting }}
        data={Array<number>(16).fill(0)}
        onDraw={(from, to) => strokes.push([from.row, from.column, to.row, to.column])}
      />
    </Alone>
  );
  Element.prototype.setPointerCapture = vi.fn();
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    ...{ left: 100, top: 50, width: 400, height: 400 },
  } as DOMRect);
  const drag = (sheet: Element, pointerType: string, ...points: [number, number][]) => {
    const tell = (kind: string, [x, y]: [number, number]) =>
      flush(() =>
        sheet.dispatchEvent(
          new PointerEvent(kind, { bubbles: true, pointerType, clientX: 100 + x, clientY: 50 + y }),
        ),
      );
    tell('pointerdown', points[0]!);
    for (const point of points.slice(1)) tell('pointermove', point);
    tell('pointerup', points.at(-1)!);
    tell('pointermove', [0, 0]);
    return strokes.splice(0);
  };
  const figure = open(paper(false));
  expect(drag(figure.grid('Paper'), 'mouse', [50, 150], [250, 150], [250, 390])).toEqual([
    [1.5, 0.5, 1.5, 0.5],
    [1.5, 0.5, 1.5, 2.5],
    [1.5, 2.5, 3.9, 2.5],
  ]);
  expect(drag(figure.grid('Paper'), 'touch', [50, 150], [250, 150])).toEqual([]);
  press('ArrowRight', figure.stop('Paper'));
  press('Space');
  expect(strokes.splice(0)).toEqual([[0.5, 1.5, 0.5, 1.5]]);
  const painted = open(paper(true));
  expect(drag(painted.grid('Paper'), 'touch', [50, 150])).toEqual([[1.5, 0.5, 1.5, 0.5]]);
});

test('asleep it is a drawing with a name', ({ open }) => {
  const { root } = open(
    <Alone id="a" asleep>
      <RasterField of="input" name="Map" rows={1} columns={2} data={[1, 2]} fills="photo" scale={2} />
    </Alone>,
    { asleep: true },
  );
  expect(root.querySelectorAll('svg[role=group][aria-label=Map]')).toHaveLength(1);
  expect(root.querySelectorAll('[role=gridcell], [tabindex]')).toHaveLength(0);
});
