import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';

import { readAddress, writeAddress } from './address.ts';
import { announce } from './announce.ts';
import { frameProps, merge, wrongProps } from './check.ts';
import * as histories from './history.ts';
import { changed, refusal } from './limits.ts';
import type { Declaration, FrameProps, Parameters, Values, WidgetProps } from './parameters.ts';
import { usePlayer, type Player } from './usePlayer.ts';

/** Where the pointer or the arrow keys rest. The grid that the steps fill is called `output`. */
export interface Rest {
  readonly grid: 'input' | 'kernel' | 'output';
  readonly row: number;
  readonly column: number;
  /** Which of several grids of that name: an input's channel, an output's map. */
  readonly plane?: number;
}

/** A run told as steps: lazy, and the same every time it is asked. */
export interface Trace {
  readonly length: number;
  /** Set where the steps go through the cells of another grid than the output: a transposed convolution's input. */
  readonly walks?: 'input';
  touching(place: Rest): readonly number[];
}

export interface Widget<P extends Parameters, T extends Trace> {
  readonly declaration: Declaration<P>;
  readonly props: FrameProps;
  readonly values: Values<P>;
  readonly trace: T;
  readonly player: Player;
  readonly rest: Rest | null;
  /** The step that is shown: the one that made the cell pointed at, or else the player's. */
  readonly focus: number;
  /** What the address asked for and did not get, and what a control would not do. */
  readonly notices: readonly string[];
  readonly canUndo: boolean;
  point(rest: Rest | null): void;
  /** Changes within one stroke of one control are taken back at once. */
  set(name: keyof P & string, value: unknown): void;
  /** A finger, a pointer or a key comes down: what it changes until the next one does is one stroke. */
  stroke(): void;
  undo(): void;
  reset(): void;
  /** Says why something cannot be done, in the frame and in the live region; null takes back what was said. */
  explain(reason: string | null): void;
  /** The sentence of the step shown next is spoken once. */
  speak(): void;
  /** The whole address of this very state. */
  address(): string;
  /** Takes the sentence of the step that is shown, so that it can be spoken. */
  tell(sentence: string): void;
}

/**
 * Everything a widget remembers: its values (and the earlier ones), one step, one place. The rest is derived. What no
 * address can hold, a picture of the reader's own, is handed in as `material`; another one makes a new run.
 */
export function useWidget<P extends Parameters, T extends Trace, M = undefined>(
  declaration: Declaration<P>,
  props: WidgetProps<P>,
  run: (values: Values<P>, material?: M) => T,
  material?: M,
): Widget<P, T> {
  const written = useMemo(() => begin(declaration, props), []);
  const opening = props.step === 'last' ? END : (props.step ?? 1) - 1;
  const [history, update] = useReducer<
    histories.History<Values<P>>,
    (before: histories.History<Values<P>>) => histories.History<Values<P>>
  >((before, next) => next(before), histories.begin({ values: written, step: opening }));
  const { values, step: wanted } = history.present;
  const setWanted = (to: number) => update((before) => histories.seek(before, to));
  const trace = useMemo(() => run(values, material), [values, material]);
  const step = Math.min(wanted, trace.length - 1);
  const [rest, setRest] = useState<Rest | null>(null);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const player = usePlayer(trace.length, step, setWanted);

  // The server drew what the author wrote. What the address adds is taken before the first paint of the live widget.
  const woken = useRef(false);
  useLayoutEffect(() => {
    const told = readAddress(declaration, written, props.id, location.search);
    if (told.refused.length > 0) setNotices(['Not taken from the address:', ...told.refused.slice(0, 4)]);
    if (writeAddress(declaration, written, props.id, '', { values: told.values, step: null }) !== '')
      update(() => histories.begin({ values: told.values, step: opening }));
    if (told.step !== null) setWanted(told.step);
  }, []);

  const query = (search: string) =>
    writeAddress(declaration, written, props.id, search, {
      values,
      step: step === Math.min(opening, trace.length - 1) ? null : step,
    });
  useEffect(() => {
    if (!woken.current) {
      woken.current = true;
      return;
    }
    if (player.playing) return;
    // Browsers allow about a hundred changes of the address in half a minute: a drag of a slider is one.
    const timer = setTimeout(() => {
      const next = `${location.pathname}${query(location.search)}${location.hash}`;
      if (next !== location.pathname + location.search + location.hash)
        window.history.replaceState(null, '', next);
    }, 150);
    return () => clearTimeout(timer);
  }, [values, step, player.playing]);

  const strokes = useRef(0);
  const sentence = useRef('');
  // Counted with the state it was asked in: two presses may come before the first of them is drawn.
  const [asked, ask] = useState(0);
  const answered = useRef(0);
  const played = useRef(false);
  useEffect(() => {
    const ended = played.current && !player.playing;
    played.current = player.playing;
    if (asked > answered.current || ended) announce(sentence.current);
    answered.current = asked;
  });

  const touching = rest?.grid === (trace.walks ?? 'output') ? trace.touching(rest) : [];
  return {
    declaration,
    props,
    values,
    trace,
    player,
    rest,
    focus: touching[0] ?? step,
    notices,
    canUndo: history.past.length > 0,
    point: setRest,
    set: (name, value) => {
      // Only what can be dragged or painted goes on: a choice is made at once, by whatever means.
      const { kind } = declaration.parameters[name]!;
      const stroke = kind === 'integer' || kind === 'grid' ? `${strokes.current} ${name}` : null;
      // A finished run stays finished when its length changes.
      const finished = step === trace.length - 1;
      setNotices([]);
      // Several may be set before the first of them is drawn: each begins with what the one before it left.
      update((before) => {
        if (refusal(declaration, before.present.values, name, value) !== null) return before;
        const values = changed(declaration, before.present.values, name, value);
        return histories.change(before, { values, step: finished ? END : before.present.step }, stroke);
      });
    },
    stroke: () => {
      strokes.current += 1;
    },
    undo: () => {
      setNotices([]);
      update(histories.undo);
    },
    reset: () => {
      player.pause();
      setNotices([]);
      update((before) =>
        print(before.present.values) === print(written)
          ? histories.seek(before, opening)
          : histories.change(before, { values: written, step: opening }, null),
      );
    },
    explain: (reason) => {
      setNotices(reason === null ? [] : [reason]);
      if (reason !== null) announce(reason);
    },
    // Even if nothing else changes: what was pressed at an end is answered too.
    speak: () => ask((count) => count + 1),
    address: () => `${location.origin}${location.pathname}${query(location.search)}#${props.id}`,
    tell: (words) => {
      sentence.current = words;
    },
  };
}

/** The step of a finished run, however long it is. */
const END = Number.MAX_SAFE_INTEGER;

const print = (values: unknown) => JSON.stringify(values);

/** The values a widget opens with. What an author got wrong and the build could not see stops the rendering here. */
function begin<P extends Parameters>(declaration: Declaration<P>, given: WidgetProps<P>): Values<P> {
  // Astro hands every island its children, also where it has none.
  const { children: _, ...props } = given as WidgetProps<P> & { children?: unknown };
  const wrong = wrongProps(declaration, props);
  if (wrong.length > 0) throw new TypeError(`${wrong.join(' ')} (id "${props.id}")`);
  const settings = Object.fromEntries(Object.entries(props).filter(([name]) => !frameProps.has(name)));
  return merge(declaration, props.preset, settings);
}
