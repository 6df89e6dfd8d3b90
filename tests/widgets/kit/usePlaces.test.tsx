// @vitest-environment jsdom
import { expect } from 'vitest';

import { usePlaces } from '#widgets/kit/usePlaces.ts';
import { press, test } from '../live.tsx';
import { Alone, type Done } from './Alone.tsx';

function Buttons({ of, plane }: { of: 'input' | 'output'; plane?: number }) {
  const { rest, follow } = usePlaces(of, plane);
  const at = { row: 2, column: 5 };
  return (
    <>
      <button onClick={() => rest(at)}>Rest</button>
      <button onClick={() => rest(null)}>Leave</button>
      {follow && <button onClick={() => follow(at)}>Follow</button>}
    </>
  );
}

test('rests on a cell of its grid, and of the plane that is meant, and leaves it', ({ open }) => {
  const done: Done = { places: [], steps: [] };
  const figure = open(
    <Alone id="a" done={done}>
      <Buttons of="output" plane={1} />
    </Alone>,
  );
  press('Enter', figure.button('Rest'));
  press('Enter', figure.button('Leave'));
  expect(done.places).toEqual([{ grid: 'output', plane: 1, row: 2, column: 5 }, null]);
});

test('leads to the step that makes a cell, in the grid that the steps go through alone', ({ open }) => {
  const done: Done = { places: [], steps: [] };
  const figure = open(
    <Alone id="a" done={done}>
      <Buttons of="output" />
    </Alone>,
  );
  press('Enter', figure.button('Follow'));
  expect(done.steps).toEqual([205]);
  const other = open(
    <Alone id="a" done={done}>
      <Buttons of="input" />
    </Alone>,
  );
  expect(other.has('button', 'Follow')).toBe(false);
});
