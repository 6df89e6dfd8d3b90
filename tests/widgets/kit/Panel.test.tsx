// @vitest-environment jsdom
import { expect } from 'vitest';

import { Field } from '#widgets/kit/Field.tsx';
import { Panel } from '#widgets/kit/Panel.tsx';
import { widget } from '#widgets/kit/widget.tsx';
import { click, press, test, textOf } from '../live.tsx';
import { Alone } from './Alone.tsx';
import Sums, { declaration, run } from './Sums.tsx';

const panel = (
  <Panel of="kernel" name="Kernel" note="3 × 3" tool={<button type="button">Turn it round</button>}>
    <svg />
  </Panel>
);

test('is a figure under its heading, in the colour of its role', ({ open }) => {
  const { root } = open(<Alone id="a">{panel}</Alone>);
  expect(root.querySelectorAll('.panel.panel-kernel > .panel-head + svg')).toHaveLength(1);
  expect(textOf(root.querySelector('.panel-head b.kernel'))).toBe('Kernel');
  expect(textOf(root.querySelector('.panel-head > span'))).toBe('3 × 3');
});

test('has tools where something is there to press them', ({ open }) => {
  expect(open(<Alone id="a">{panel}</Alone>).has('button', 'Turn it round')).toBe(true);
  expect(
    open(
      <Alone id="a" asleep>
        {panel}
      </Alone>,
    ).has('button'),
  ).toBe(false);
});

test('has a switch for drawing where a parameter is drawn, and none elsewhere', ({ open }) => {
  const figure = open(<Sums id="a" />);
  expect(figure.has('button', 'Draw on output')).toBe(false);
  const draw = figure.button('Draw on input');
  press('Enter', draw);
  expect(draw.getAttribute('aria-pressed')).toBe('true');
  press('Enter', draw);
  expect(draw.getAttribute('aria-pressed')).toBe('false');
});

test('goes by its heading, and draws on a grid by the grid’s own name', ({ open }) => {
  const Named = widget(declaration, {
    title: 'Sums',
    run,
    story: () => [''],
    outcome: () => '',
    facts: ({ run }) => ({ output: run.across }),
    stage: () => (
      <Field of="input" draws="image" name="Input image" heading="Image" fills="pixel" scale={9} />
    ),
  });
  const figure = open(<Named id="a" />);
  press('Enter', figure.button('Draw on image'));
  expect(figure.has('group', 'Drawing on input image')).toBe(true);
  click(figure.cell('Input image', 1, 1));
  expect(figure.values('Input image')[0]![0]).toBe(9);
});
