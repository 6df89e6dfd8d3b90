// @vitest-environment jsdom
import { describe, expect, vi } from 'vitest';

import { Cells } from '#widgets/kit/Cells.tsx';
import { click, focus, hover, press, test, type } from '../live.tsx';
import { Alone, type Done } from './Alone.tsx';
import Sums from './Sums.tsx';

const common = { name: 'Map', fills: 'signed', scale: 9, rows: [[1, 2]] } as const;

describe('where its numbers come from', () => {
  test('a parameter, drawn or not', ({ open }) => {
    expect(open(<Sums id="a" side={2} />).values('Input')).toEqual([
      [0, 1],
      [2, 3],
    ]);
    const drawn = [
      [9, 8],
      [7, 6],
    ];
    expect(open(<Sums id="a" side={2} image={drawn} />).values('Input')).toEqual(drawn);
  });

  test('the run, as far as it has come or is pointed at', ({ open }) => {
    const figure = open(<Sums id="a" step={2} />);
    const made = () =>
      figure
        .values('Output')
        .flat()
        .filter((value) => typeof value === 'number').length;
    expect(made()).toBe(2);
    hover(figure.cell('Output', 2, 1));
    expect(made()).toBe(3);
    hover(null);
    expect(made()).toBe(2);
  });
});

test('a cell that is pointed at is the place of the widget, and a click leads to its step', ({ open }) => {
  const done: Done = { places: [], steps: [] };
  const figure = open(
    <Alone id="a" done={done}>
      <Cells {...common} of="output" plane={3} />
    </Alone>,
  );
  hover(figure.cell('Map', 1, 2));
  click(figure.cell('Map', 1, 2));
  expect(done.places).toContainEqual({ grid: 'output', plane: 3, row: 0, column: 1 });
  expect(done.steps).toEqual([1]);
});

test('what else a click does goes before', ({ open }) => {
  const done: Done = { places: [], steps: [] };
  const pick = vi.fn();
  const figure = open(
    <Alone id="a" done={done}>
      <Cells {...common} of="output" onPick={pick} />
    </Alone>,
  );
  click(figure.cell('Map', 1, 2));
  expect(pick).toHaveBeenCalledExactlyOnceWith({ row: 0, column: 1 });
  expect(done.steps).toEqual([]);
});

test('cells beside parameters are typed into, between their limits, and not painted on', ({ open }) => {
  const onSet = vi.fn();
  const figure = open(
    <Alone id="a">
      <Cells {...common} of="kernel" typed={{ digits: [-3, 3], onSet }} />
    </Alone>,
  );
  focus(figure.stop('Map'));
  type('7');
  press('Enter');
  expect(onSet).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ row: 0, column: 0 }), 3);
  expect(figure.has('button')).toBe(false);
});
