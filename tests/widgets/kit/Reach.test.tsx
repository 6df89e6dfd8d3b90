// @vitest-environment jsdom
import { expect, vi } from 'vitest';

import { Reach } from '#widgets/kit/Reach.tsx';
import { by, focus, press, resize, test, textOf } from '../live.tsx';
import { Alone } from './Alone.tsx';

function reach(width: () => number) {
  const [onGo, onLeave] = [vi.fn(), vi.fn()];
  const grid = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const cell = grid.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'g'));
  cell.getBoundingClientRect = () => ({ width: width() }) as DOMRect;
  return {
    onGo,
    onLeave,
    drawn: (
      <Alone id="a">
        <Reach
          name="Input"
          here={{ row: 0, column: 2 }}
          first={{ row: -1, column: -1 }}
          rows={4}
          columns={5}
          cell={() => cell}
          onGo={onGo}
          onLeave={onLeave}
        />
        <button type="button">Elsewhere</button>
      </Alone>
    ),
  };
}

test('is there while a cell is too small for a finger, and its room always', ({ open }) => {
  let width = 24;
  const { root } = open(reach(() => width).drawn);
  resize();
  expect(root.querySelectorAll('.reach')).toHaveLength(1);
  expect(root.querySelector('.reach')!.children).toHaveLength(0);
  width = 23;
  resize();
  expect(textOf(by(root, 'group', 'Cell of input'))).toBe('Row−2+Column−4+');
  // What is not drawn has no width, and is no small cell.
  width = 0;
  resize();
  expect(root.querySelector('.reach')!.children).toHaveLength(0);
});

test('leads one row or column on, padding counted in, and says when it is left', ({ open }) => {
  const { drawn, onGo, onLeave } = reach(() => 10);
  const figure = open(drawn);
  resize();
  press('Enter', figure.button('Row after'));
  press('Enter', figure.button('Column before'));
  expect(onGo.mock.calls).toEqual([[{ row: 1, column: 2 }], [{ row: 0, column: 1 }]]);
  expect(onLeave).not.toHaveBeenCalled();
  focus(figure.button('Elsewhere'));
  expect(onLeave).toHaveBeenCalledOnce();
});
