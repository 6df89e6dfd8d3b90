// @vitest-environment jsdom
import { expect, vi } from 'vitest';

import { Panel } from '#widgets/kit/Panel.tsx';
import { press, test, textOf } from '../live.tsx';
import { Alone } from './Alone.tsx';

const panel = (toggle: () => void) => (
  <Panel
    role="kernel"
    name="Kernel"
    note="3 × 3"
    drawing={{ on: true, toggle }}
    tool={<button type="button">Turn it round</button>}
  >
    <svg />
  </Panel>
);

test('is a grid under its heading, in the colour of its role', ({ open }) => {
  const { root } = open(<Alone id="a">{panel(() => {})}</Alone>);
  expect(root.querySelectorAll('.panel.panel-kernel > .panel-head + svg')).toHaveLength(1);
  expect(textOf(root.querySelector('.panel-head b.kernel'))).toBe('Kernel');
  expect(textOf(root.querySelector('.panel-head > span'))).toBe('3 × 3');
});

test('has a switch for drawing, and tools, where something is there to press them', ({ open }) => {
  const toggle = vi.fn();
  const figure = open(<Alone id="a">{panel(toggle)}</Alone>);
  const draw = figure.button('Draw on kernel');
  expect(draw.getAttribute('aria-pressed')).toBe('true');
  press('Enter', draw);
  expect(toggle).toHaveBeenCalledOnce();
  expect(figure.has('button', 'Turn it round')).toBe(true);
  const asleep = open(<figure id="a">{panel(toggle)}</figure>, { asleep: true });
  expect(asleep.has('button')).toBe(false);
});
