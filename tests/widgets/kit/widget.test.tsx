// @vitest-environment jsdom
import { expect } from 'vitest';

import { declare, integer } from '#widgets/kit/parameters.ts';
import { widget } from '#widgets/kit/widget.tsx';
import { hover, press, slide, test, textOf } from '../live.tsx';
import Sums from './Sums.tsx';

const declaration = declare({
  name: 'Counting',
  summary: 'The shortest widget.',
  parameters: { most: integer('Most', { default: 3, min: 1, max: 9 }) },
  presets: { bare: { values: { most: 5 }, controls: [] } },
  facts: { sum: 'all of them together' },
});

/** Everything that a widget may say. */
const Counting = widget(declaration, {
  title: 'Counting',
  run: ({ most }) => ({ length: most, step: (n) => n + 1, touching: () => [], sum: (most * (most + 1)) / 2 }),
  story: ({ step, values }) => ['It counts ', ['result', `${step} of ${values.most}`]],
  outcome: ({ run }) => `sum ${run.sum}`,
  facts: ({ run }) => ({ sum: run.sum }),
  formula: ({ run }) => `Σ = ${run.sum}`,
  legend: ({ at }) => <i>legend {at}</i>,
  results: ({ upTo }) => <table>{upTo}</table>,
  stage: ({ controls, preset }) => (
    <samp>
      {preset ?? 'no preset'}: {controls.join()}
    </samp>
  ),
});

test('what is its own stands in the frame, and follows the state', ({ open }) => {
  const figure = open(<Counting id="a" />);
  press('Enter', figure.button('Step forward'));
  slide(figure.slider('Most'), 4);
  expect(textOf(figure.root.querySelector('.plate-head strong'))).toBe('Counting');
  expect(figure.sentence).toBe('It counts 2 of 4');
  expect(textOf(figure.root.querySelector('.sentence b.output'))).toBe('2 of 4');
  expect(figure.slider('Most').getAttribute('aria-valuetext')).toBe('most 4, sum 10');
  expect(figure.formulas).toBe('Σ = 10');
  expect(textOf(figure.root.querySelector('.legends i'))).toBe('legend 1');
  expect(textOf(figure.root.querySelector('.settings table'))).toBe('1');
  expect(textOf(figure.root.querySelector('.stage samp'))).toBe('no preset: most');
});

test('knows the preset that it stands in, and its controls', ({ open }) => {
  expect(textOf(open(<Counting id="a" preset="bare" />).root.querySelector('samp'))).toBe('bare:');
});

test('tells what is pointed at as its step would be', ({ open }) => {
  const figure = open(<Sums id="a" />);
  hover(figure.cell('Output', 2, 2));
  expect(figure.sentence).toMatch(/^Row 2, column 2: /);
});
