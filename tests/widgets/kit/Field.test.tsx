// @vitest-environment jsdom
import { expect } from 'vitest';

import { Field } from '#widgets/kit/Field.tsx';
import { test, textOf } from '../live.tsx';
import { Alone } from './Alone.tsx';

const common = { fills: 'signed', scale: 9, rows: [[1, 2]] } as const;

test('is a grid under a heading in the colour of its grid, both by the grid’s own name', ({ open }) => {
  const figure = open(
    <Alone id="a">
      <Field {...common} of="kernel" note="1 × 2">
        <p>below</p>
      </Field>
    </Alone>,
  );
  expect(figure.values('Kernel')).toEqual([[1, 2]]);
  expect(textOf(figure.root.querySelector('.panel-kernel b.kernel'))).toBe('Kernel');
  expect(textOf(figure.root.querySelector('.panel-head > span'))).toBe('1 × 2');
  expect(textOf(figure.root.querySelector('.panel > p'))).toBe('below');
});

test('may have a name of its own, a shorter heading, and another colour', ({ open }) => {
  const figure = open(
    <Alone id="a">
      <Field {...common} of="input" role="output" name="Kernel 1, red" heading="Kernel 1" />
    </Alone>,
  );
  expect(figure.has('grid', 'Kernel 1, red')).toBe(true);
  expect(textOf(figure.root.querySelector('.panel-output b.output'))).toBe('Kernel 1');
});
