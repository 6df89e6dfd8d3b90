import { useEffect, useRef, useState } from 'preact/hooks';

import { announce } from '#page/announce.ts';

/** What a widget says of itself: the sentence of its step, when it is asked to, and when playing ends. */
export interface Voice {
  /** Takes the sentence of the step that is shown. */
  tell(sentence: string): void;
  /** The sentence of the step shown next is spoken once. */
  speak(): void;
}

/** While a step is being made, what is to be said of it waits. */
export function useVoice(playing: boolean, stepping = false): Voice {
  const sentence = useRef('');
  // Counted with the state it was asked in: two presses may come before the first of them is drawn.
  const [asked, ask] = useState(0);
  const answered = useRef(0);
  const played = useRef(false);
  useEffect(() => {
    if (stepping) return;
    const ended = played.current && !playing;
    played.current = playing;
    if (asked > answered.current || ended) announce(sentence.current);
    answered.current = asked;
  });
  return {
    tell: (words) => {
      sentence.current = words;
    },
    // Even if nothing else changes: what was pressed at an end is answered too.
    speak: () => ask((count) => count + 1),
  };
}
