// @vitest-environment jsdom
import { expect } from 'vitest';

import { useStroke } from '#widgets/kit/paper/useStroke.ts';
import { flush, press, test } from '../../live.tsx';
import { Alone } from '../Alone.tsx';

function Stroke() {
  const [moving, onMove] = useStroke();
  return (
    <button type="button" onClick={onMove}>
      {moving ? 'Moving' : 'Still'}
    </button>
  );
}

test.for(['pointerup', 'pointercancel'])(
  'a stroke goes on once it is said to, until %s, wherever',
  (end, { open }) => {
    const figure = open(
      <Alone id="a">
        <Stroke />
      </Alone>,
    );
    press('Enter', figure.button('Still'));
    expect(figure.has('button', 'Moving')).toBe(true);
    flush(() => window.dispatchEvent(new Event(end)));
    expect(figure.has('button', 'Still')).toBe(true);
    press('Enter', figure.button('Still'));
    expect(figure.has('button', 'Moving')).toBe(true);
  },
);
