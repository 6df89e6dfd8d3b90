// @vitest-environment jsdom
import { describe, expect, vi } from 'vitest';

import { FieldGrid } from '#widgets/kit/FieldGrid.tsx';
import { click, focus, focused, hover, listen, nameOf, paint, press, resize, test, type } from '../live.tsx';
import { Alone } from './Alone.tsx';
import Sums from './Sums.tsx';

/** Where a cell stands, counted from 1, padding included. */
const placeOf = (cell: Element) => [
  Number(cell.parentElement!.getAttribute('aria-rowindex')),
  Number(cell.getAttribute('aria-colindex')),
];

describe('a grid for the ear', () => {
  test('has rows and columns from 1, and cells by their values', ({ open }) => {
    const figure = open(<Sums id="a" bias={-20} />);
    const input = figure.grid('Input');
    expect([input.getAttribute('aria-rowcount'), input.getAttribute('aria-colcount')]).toEqual(['4', '4']);
    expect(placeOf(figure.cells('Input')[0]!)).toEqual([1, 1]);
    expect(placeOf(figure.cells('Input').at(-1)!)).toEqual([4, 4]);
    expect(figure.values('Input')).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
      [8, 9, 0, 1],
      [2, 3, 4, 5],
    ]);
    expect(figure.cells('Output').map(nameOf)).toEqual(['−10', ...Array<string>(3).fill('not yet computed')]);
  });

  test('counts its padding in, and says that it is padding', ({ open }) => {
    const figure = open(<Sums id="a" side={2} framed />);
    expect(figure.grid('Input').getAttribute('aria-rowcount')).toBe('4');
    expect(nameOf(figure.cell('Input', 1, 1))).toBe('padding 0');
    expect(nameOf(figure.cell('Input', 3, 3))).toBe('3');
  });

  test('says of a cell what else there is to say, and nothing of what has nothing', ({ open }) => {
    const rows = [[1.234, null, null]];
    const figure = open(
      <Alone id="a">
        <FieldGrid
          name="Answers"
          rows={rows}
          fills="signed"
          scale={1}
          kind={(_, column) => (column === 1 ? 'gap' : null)}
          describe={(_, column) => (column === 2 ? '' : 'the first, or a gap')}
          onRest={() => {}}
        />
      </Alone>,
    );
    expect(figure.cells('Answers').map(nameOf)).toEqual([
      '1.23, the first, or a gap',
      'the first, or a gap',
      'not yet computed',
    ]);
  });

  test('is a drawing with a name until its script runs', ({ open }) => {
    const { root } = open(<Sums id="a" />, { asleep: true });
    expect(root.querySelectorAll('svg.grid[role=group][aria-label=Input]')).toHaveLength(1);
    expect(root.querySelectorAll('[role=grid], [role=row], [role=gridcell], [tabindex]')).toHaveLength(0);
  });
});

describe('keys', () => {
  test('find one tab stop in it, and lead to each cell and no further', ({ open }) => {
    const figure = open(<Sums id="a" side={3} />);
    focus(figure.stop('Input'));
    const seen = new Set<string>();
    const go = (key: string, row: number, column: number) => {
      press(key);
      expect(placeOf(focused()), key).toEqual([row, column]);
      expect(figure.stop('Input'), key).toBe(focused());
      seen.add(`${row},${column}`);
    };
    seen.add('1,1');
    go('ArrowLeft', 1, 1);
    go('ArrowUp', 1, 1);
    go('ArrowRight', 1, 2);
    go('ArrowRight', 1, 3);
    go('ArrowRight', 1, 3);
    go('ArrowDown', 2, 3);
    go('ArrowLeft', 2, 2);
    go('ArrowLeft', 2, 1);
    go('ArrowDown', 3, 1);
    go('ArrowDown', 3, 1);
    go('ArrowRight', 3, 2);
    go('ArrowRight', 3, 3);
    expect(seen.size).toBe(9);
  });

  test('jump along a row, and with Ctrl to the corners', ({ open }) => {
    const figure = open(<Sums id="a" />);
    focus(figure.stop('Input'));
    press('ArrowDown');
    for (const [key, place] of [
      ['End', [2, 4]],
      ['Home', [2, 1]],
      ['Control+End', [4, 4]],
      ['Control+Home', [1, 1]],
    ] as const) {
      press(key);
      expect(placeOf(focused()), key).toEqual(place);
    }
  });

  test('go through the padding too', ({ open }) => {
    const figure = open(<Sums id="a" side={2} framed />);
    focus(figure.stop('Input'));
    expect(placeOf(focused())).toEqual([2, 2]);
    press('Control+Home');
    expect(nameOf(focused())).toBe('padding 0');
    // It has no number that could be typed over.
    press('Enter');
    type('7');
    expect(placeOf(focused())).toEqual([1, 1]);
    expect(figure.has('textbox')).toBe(false);
  });

  test('stay where they are in a grid that got smaller', ({ open }) => {
    const figure = open(<Sums id="a" />);
    press('Control+End', figure.stop('Input'));
    press('Home', figure.slider('Input size'));
    expect(placeOf(figure.stop('Input'))).toEqual([2, 2]);
  });

  test('that are nothing to a grid are left to the page', ({ open }) => {
    const figure = open(<Sums id="a" />);
    focus(figure.stop('Input'));
    const taken = (key: string) =>
      !focused().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    expect(['Tab', 'a', 'F5', 'PageDown'].map(taken)).toEqual([false, false, false, false]);
    expect(['ArrowRight', ' ', 'Escape'].map(taken)).toEqual([true, true, true]);
  });
});

describe('resting on a cell', () => {
  test('by keys is as by pointer, until it is left or given up', ({ open }) => {
    const figure = open(<Sums id="a" />);
    press('ArrowRight', figure.stop('Output'));
    expect(figure.sentence).toBe('Row 1, column 2: 18');
    press('Escape');
    expect(figure.sentence).toBe('Row 1, column 1: 10');
    press('ArrowDown');
    expect(figure.sentence).toBe('Row 2, column 2: 10');
    focus(figure.button('Reset'));
    expect(figure.sentence).toBe('Row 1, column 1: 10');
    hover(figure.cell('Output', 2, 1).querySelector('rect'));
    expect(figure.sentence).toBe('Row 2, column 1: 22');
    hover(null);
    expect(figure.sentence).toBe('Row 1, column 1: 10');
  });

  test('is no step until Enter or a click', ({ open }) => {
    const figure = open(<Sums id="a" />);
    press('Control+End', figure.stop('Output'));
    expect(figure.slider('Step').value).toBe('1');
    press('Enter');
    expect(figure.slider('Step').value).toBe('4');
    expect(figure.stop('Output')).toBe(focused());
    click(figure.cell('Output', 1, 2));
    expect(figure.slider('Step').value).toBe('2');
    expect(figure.stop('Output')).toBe(figure.cell('Output', 1, 2));
  });

  test('with a finger pins it by a tap', ({ open }) => {
    const figure = open(<Sums id="a" />);
    click(figure.cell('Output', 2, 2), { touch: true });
    expect(figure.slider('Step').value).toBe('4');
    expect(figure.sentence).toBe('Row 2, column 2: 10');
  });
});

describe('painting', () => {
  const blank = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];

  test('is a mode: without it a press paints nothing', ({ open }) => {
    const figure = open(<Sums id="a" side={3} image={blank} />);
    paint([figure.cell('Input', 1, 1), figure.cell('Input', 1, 2)]);
    press('Space', figure.stop('Input'));
    expect(figure.values('Input')).toEqual(blank);
    press('Enter', figure.button('Draw on input'));
    paint([figure.cell('Input', 1, 1), figure.cell('Input', 1, 2), figure.cell('Input', 2, 2)]);
    expect(figure.values('Input')).toEqual([
      [9, 9, 0],
      [0, 9, 0],
      [0, 0, 0],
    ]);
  });

  test('goes where the finger goes, whatever it came down on', ({ open }) => {
    const figure = open(<Sums id="a" side={3} image={blank} />);
    press('Enter', figure.button('Draw on input'));
    paint([figure.cell('Input', 3, 1), figure.cell('Input', 3, 2), figure.cell('Input', 3, 3)], {
      touch: true,
    });
    expect(figure.values('Input')[2]).toEqual([9, 9, 9]);
  });

  test('leaves alone what lies outside: padding, other grids, the page', ({ open }) => {
    const figure = open(
      <Sums
        id="a"
        side={2}
        framed
        image={[
          [0, 0],
          [0, 0],
        ]}
      />,
    );
    press('Enter', figure.button('Draw on input'));
    paint([figure.cell('Input', 1, 1), figure.cell('Output', 1, 1), document.body]);
    expect(
      figure
        .cells('Input')
        .map(nameOf)
        .filter((name) => name === '0'),
    ).toHaveLength(4);
  });

  test('by keys stamps the brush where one stands', ({ open }) => {
    const figure = open(<Sums id="a" side={3} image={blank} />);
    press('Enter', figure.button('Draw on input'));
    press('ArrowRight', figure.stop('Input'));
    press('Space');
    expect(figure.values('Input')[0]).toEqual([0, 9, 0]);
    expect(focused()).toBe(figure.cell('Input', 1, 2));
  });
});

test('a double click types on a cell that can be typed on, and picks one that cannot', ({ open }) => {
  const figure = open(<Sums id="a" />);
  click(figure.cell('Input', 2, 3), { double: true });
  expect(nameOf(focused())).toBe('Row 2, column 3 of Input, from 0 to 9');
  press('Escape');
  click(figure.cell('Output', 2, 1), { double: true });
  expect(figure.slider('Step').value).toBe('3');
});

test('steppers reach a cell too small for a finger, say it, and rest there', ({ open }) => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ width: 20 } as DOMRect);
  const figure = open(<Sums id="a" />);
  resize();
  const heard = listen();
  press('Enter', figure.button('Row after'));
  press('Enter', figure.button('Column after'));
  expect(heard()).toEqual(['Row 2, column 1: 4', 'Row 2, column 2: 5']);
  expect(placeOf(figure.stop('Input'))).toEqual([2, 2]);
  expect(focused()).toBe(figure.button('Column after'));
});
