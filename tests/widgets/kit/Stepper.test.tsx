// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { expect } from 'vitest';

import { Stepper } from '#widgets/kit/Stepper.tsx';
import { by, focused, press, test, textOf } from '../live.tsx';
import { Alone } from './Alone.tsx';

function Rows({ quiet = false }) {
  const [row, setRow] = useState(0);
  return <Stepper name="Row" value={row} count={3} onStep={setRow} quiet={quiet} />;
}

test('goes from the first to the last, counted from 1, and keeps the focus at its ends', ({ open }) => {
  const { root } = open(
    <Alone id="a">
      <Rows />
    </Alone>,
  );
  const [before, after] = [by(root, 'button', 'Row before'), by(root, 'button', 'Row after')];
  const row = () => textOf(by(root, 'status'));
  const ends = () => [before, after].map((button) => button.getAttribute('aria-disabled'));
  expect([row(), ...ends()]).toEqual(['1', 'true', 'false']);
  press('Enter', before);
  expect(row()).toBe('1');
  press('Enter', after);
  expect([row(), ...ends()]).toEqual(['2', 'false', 'false']);
  press('Enter', after);
  press('Enter', after);
  expect([row(), ...ends()]).toEqual(['3', 'false', 'true']);
  expect(focused()).toBe(after);
});

test('says its number by itself, unless the step is told in another way', ({ open }) => {
  const live = (quiet: boolean) =>
    by(
      open(
        <Alone id="a">
          <Rows quiet={quiet} />
        </Alone>,
      ).root,
      'status',
    ).getAttribute('aria-live');
  expect([live(false), live(true)]).toEqual([null, 'off']);
});
