import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { formatNumber } from '#figures/values.ts';
import { readNumber } from '#figures/typedNumber.ts';
import { announce } from '#page/announce.ts';
import { tellStreak } from './events.ts';
import { useLive } from './live.ts';
import { judged } from './prediction.ts';

/** Below the sentence: a field for what the reader foresees, what to say to it, and the way on to the next. */
export function Asking() {
  const { prediction, player, props } = useLive();
  const { question, streak } = prediction;
  const [said, say] = useState('');
  const [words, setWords] = useState('');
  const tried = useRef(false);
  const box = useRef<HTMLFormElement>(null);
  const moved = useRef(false);
  const open = question !== null;
  useLayoutEffect(() => {
    tried.current = false;
    if (open) say('');
    if (moved.current) box.current!.querySelector<HTMLElement>('input, button')?.focus();
    moved.current = false;
  }, [question]);

  const tell = (text: string) => {
    setWords(text);
    announce(text);
  };
  const check = () => {
    const [value] = readNumber(said);
    if (value === undefined) return tell('Type a number first.');
    const { right, words: told } = judged(question!, value);
    if (!right) {
      tried.current = true;
      box.current!.querySelector('input')!.select();
      return tell(told);
    }
    const next = tried.current ? 0 : streak + 1;
    moved.current = true;
    tell(next > 1 ? `${told} That makes ${next} in a row.` : told);
    if (next > 0) tellStreak(box.current!, next);
    prediction.reveal(next);
  };
  const show = () => {
    moved.current = true;
    tell(`It is ${formatNumber(question!.answer)}.`);
    prediction.reveal(0);
  };
  const goOn = () => {
    moved.current = true;
    setWords('');
    player.forward();
  };
  return (
    <form
      ref={box}
      class="asking"
      onSubmit={(event) => {
        event.preventDefault();
        if (open) check();
        else goOn();
      }}
    >
      {open ? (
        <>
          <label for={`${props.id}-prediction`}>Your prediction</label>
          <input
            id={`${props.id}-prediction`}
            type="text"
            autocomplete="off"
            value={said}
            onInput={(event) => say(event.currentTarget.value)}
          />
          <button type="submit">Check</button>
          <button type="button" onClick={show}>
            Show it
          </button>
        </>
      ) : (
        !player.ended && <button type="submit">Next</button>
      )}
      <p>{words || (open ? '' : 'With the next step, or with other settings, you are asked first.')}</p>
    </form>
  );
}
