// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { expect } from 'vitest';

import { useVoice } from '#widgets/kit/useVoice.ts';
import { flush, listen, press, test } from '../live.tsx';

function Counter(_: { id: string }) {
  const [count, setCount] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [stepping, setStepping] = useState(false);
  const { tell, speak } = useVoice(playing, stepping);
  tell(`It is ${count}.`);
  const raise = () => setCount((before) => before + 1);
  return (
    <figure>
      <button onClick={raise}>Quietly</button>
      <button onClick={() => (raise(), speak())}>Aloud</button>
      <button onClick={speak}>Again</button>
      <button onClick={() => setPlaying(!playing)}>Play</button>
      <button onClick={() => setStepping(!stepping)}>Step</button>
    </figure>
  );
}

test('it speaks when it is asked, of what is shown by then, and is silent otherwise', ({ open }) => {
  const figure = open(<Counter id="a" />);
  const heard = listen();
  press('Enter', figure.button('Quietly'));
  expect(heard()).toEqual([]);
  press('Enter', figure.button('Aloud'));
  expect(heard()).toEqual(['It is 2.']);
  press('Enter', figure.button('Again'));
  expect(heard()).toEqual(['It is 2.']);
});

test('two presses that come at once are answered with what both led to', ({ open }) => {
  const figure = open(<Counter id="a" />);
  const heard = listen();
  flush(() => {
    figure.button('Aloud').click();
    figure.button('Aloud').click();
  });
  expect(heard()).toEqual(['It is 2.']);
});

test('when playing ends it says where, and not when it begins', ({ open }) => {
  const figure = open(<Counter id="a" />);
  const heard = listen();
  press('Enter', figure.button('Play'));
  expect(heard()).toEqual([]);
  press('Enter', figure.button('Play'));
  expect(heard()).toEqual(['It is 0.']);
});

test('what is asked for while a step is being made is said when it is there', ({ open }) => {
  const figure = open(<Counter id="a" />);
  const heard = listen();
  press('Enter', figure.button('Step'));
  press('Enter', figure.button('Aloud'));
  expect(heard()).toEqual([]);
  press('Enter', figure.button('Step'));
  expect(heard()).toEqual(['It is 1.']);
});
