// @vitest-environment jsdom
import { expect } from 'vitest';

import { Field } from '#widgets/kit/Field.tsx';
import { declare, grid } from '#widgets/kit/parameters.ts';
import { widget } from '#widgets/kit/widget.tsx';
import { by, click, nameOf, press, test, textOf } from '../live.tsx';
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
  const signal = declare({
    name: 'Signal',
    summary: 'One row to draw on.',
    parameters: { signal: grid('Drawn signal', { digits: [-1, 1], side: [1, 3] }) },
    presets: {},
    facts: {},
    drawings: { signal: { sample: () => [[0, 0, 0]] } },
  });
  const Signal = widget(signal, {
    title: 'Signal',
    run: ({ signal: rows }) => ({ rows, length: 1, step: () => null, touching: () => [] }),
    story: ({ run }) => [run.rows.join()],
    outcome: () => '',
    facts: () => ({}),
    stage: () => <Field of="input" draws="signal" name="Signal" fills="signed" scale={1} />,
  });
  const figure = open(<Signal id="a" />);
  click(figure.button('Draw on signal'));
  expect(figure.has('group', 'Row')).toBe(false);
  press('ArrowLeft', figure.slider('Brush'));
  press('ArrowLeft', figure.slider('Brush'));
  press('Enter', figure.button('Column after'));
  press('Enter', figure.button('Set this cell'));
  expect(figure.sentence).toBe('0,-1,0');
  expect(nameOf(figure.slider('Brush'))).toBe('Brush');
  expect(textOf(figure.root.querySelector('output[for=a-brush]'))).toBe('−1');
});
