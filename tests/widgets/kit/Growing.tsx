/** A widget whose run grows as long as it is watched: a letter at a time, each so many milliseconds after the other. */
import { useMemo, useState } from 'preact/hooks';

import type { Growth } from '#widgets/kit/growth.ts';
import { choice, declare, type Filled } from '#widgets/kit/parameters.ts';
import { widget } from '#widgets/kit/widget.tsx';

const parameters = { letter: choice('Letter', { a: 'A', b: 'B', x: 'None' }, 'a') };

const declaration = declare({
  name: 'Growing',
  summary: 'A run that grows.',
  parameters,
  presets: {},
  facts: { length: 'how long it has grown' },
});

export const EVERY = 100;
const MOST = 8;

/** The letters there are, and the one that grows now. There is no x to be had. */
function useLetters(letter: string) {
  const [letters, setLetters] = useState('');
  const { go, halt } = useMemo(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    return {
      go: (kind: string) => (step: number, over: () => void) => {
        setLetters((before) => before.slice(0, step));
        if (kind === 'x') return over();
        timer = setInterval(() => setLetters((before) => before + kind), EVERY);
      },
      halt: () => clearInterval(timer),
    };
  }, []);
  const growth: Growth = {
    kind: letter,
    lacks: (step) => step < MOST && (step === letters.length || !/^(.)\1*$/.test(letter + letters)),
    go: go(letter),
    halt,
  };
  return { growth, letters, clear: () => setLetters('') };
}

export default widget(declaration, {
  title: 'Growing',
  useMaterial({ letter }: Filled<typeof parameters>) {
    const { growth, letters, clear } = useLetters(letter);
    return { material: letters, growth, putAway: clear, kept: 'the letters' };
  },
  run: (_, letters: string) => ({
    letters,
    length: letters.length + 1,
    step: (index: number) => letters.slice(0, index),
    touching: () => [],
  }),
  story: ({ step, run }) => [`${step}|${run.letters.slice(step.length)}`],
  outcome: () => '',
  facts: ({ run }) => ({ length: run.length }),
  stage: () => null,
});
