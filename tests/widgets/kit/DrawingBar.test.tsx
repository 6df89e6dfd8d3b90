// @vitest-environment jsdom
import { expect, vi } from 'vitest';

import { DrawingBar } from '#widgets/kit/DrawingBar.tsx';
import { by, nameOf, press, test, textOf } from '../live.tsx';
import { Alone } from './Alone.tsx';
import Sums from './Sums.tsx';

test('steppers and a button reach every cell without a pointer, and no further', ({ open }) => {
  const figure = open(
    <Sums
      id="a"
      side={2}
      image={[
        [0, 0],
        [0, 0],
      ]}
    />,
  );
  press('Enter', figure.button('Draw on input'));
  const bar = by(figure.root, 'group', 'Drawing on input');
  press('Enter', by(bar, 'button', 'Set this cell'));
  press('Enter', by(bar, 'button', 'Column after'));
  press('Enter', by(bar, 'button', 'Column after'));
  press('Enter', by(bar, 'button', 'Row after'));
  press('Enter', by(bar, 'button', 'Set this cell'));
  expect(figure.values('Input')).toEqual([
    [9, 0],
    [0, 9],
  ]);
});

test('it stays inside a grid that gets smaller', ({ open }) => {
  const figure = open(<Sums id="a" side={4} />);
  press('Enter', figure.button('Draw on input'));
  const bar = by(figure.root, 'group', 'Drawing on input');
  for (let press_ = 0; press_ < 3; press_++) press('Enter', by(bar, 'button', 'Row after'));
  press('Home', figure.slider('Input size'));
  expect(textOf(by(bar, 'group', 'Row').querySelector('output'))).toBe('2');
  press('Enter', by(bar, 'button', 'Set this cell'));
  expect(figure.values('Input')).toEqual([
    [0, 1],
    [9, 3],
  ]);
});

test('where there is but one row, there is none to choose', ({ open }) => {
  const onSet = vi.fn();
  const figure = open(
    <Alone id="a">
      <DrawingBar
        id="a"
        grid="signal"
        height={1}
        width={3}
        limits={{ min: -1, max: 1 }}
        brush={-1}
        onBrush={() => {}}
        onSet={onSet}
        onDone={() => {}}
      />
    </Alone>,
  );
  expect(figure.has('group', 'Row')).toBe(false);
  press('Enter', figure.button('Column after'));
  press('Enter', figure.button('Set this cell'));
  expect(onSet).toHaveBeenCalledWith({ row: 0, column: 1 });
  expect(nameOf(figure.slider('Brush'))).toBe('Brush');
  expect(textOf(figure.root.querySelector('output[for=a-brush]'))).toBe('−1');
});
