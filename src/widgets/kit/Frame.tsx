import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';

import { Awake } from './Awake.ts';
import { Controls } from './Controls.tsx';
import { DrawingBar } from './DrawingBar.tsx';
import { tellState } from './events.ts';
import { LiveProvider, type Live } from './live.ts';
import { PlayerBar } from './PlayerBar.tsx';
import { useSharing } from './sharing/useSharing.ts';
import { spoken, Telling, type Piece } from './Telling.tsx';
import { Tools } from './Tools.tsx';
import { untranslated } from './untranslated.ts';
import { WorkBar } from './WorkBar.tsx';

export interface FrameParts {
  title: string;
  /** The step that is shown, in words and numbers. */
  story: readonly Piece[];
  /** "output 3 by 3" */
  outcome: string;
  /** The facts that the declaration names, as they stand now. */
  facts: Readonly<Record<string, number | string | boolean>>;
  formula: ComponentChildren;
  legend: ComponentChildren;
  /** What the settings come to, where that is more than a formula: a table. */
  results: ComponentChildren;
  /** Set where there is but one step, so that there is nothing to play. */
  still: boolean;
  /** The stage: figures only. */
  children: ComponentChildren;
}

/** What stands around every widget's stage: title, tools, sentence, player, controls, formula, legend, caption. */
export function Frame({ live, ...parts }: FrameParts & { live: Live }) {
  const { id, title = parts.title, caption, figure } = live.props;
  const root = useRef<HTMLElement>(null);
  const [awake, setAwake] = useState(useContext(Awake));
  // Taken over in one task, and drawn awake in the next: both at once would keep a phone busy for twice as long.
  useEffect(() => setAwake(true), []);
  // Large parts wait for a turn of their own by now. It is said to be awake behind the last of them.
  useEffect(() => {
    if (awake) setTimeout(() => setTimeout(() => root.current?.setAttribute('data-awake', '')));
  }, [awake]);
  const { question, Asking } = live.prediction;
  const pieces = question ? [question.asks] : parts.story;
  const sentence = spoken(pieces);
  /** What would tell the size that is asked for. */
  const veil = question?.of === 'size' ? ' veiled' : '';
  const sharing = useSharing(live.explain);
  live.tell(sentence);
  useTelling(root, live, parts.facts);
  return (
    <LiveProvider value={live}>
      <Awake.Provider value={awake}>
        <figure
          ref={root}
          id={id}
          data-widget={live.declaration.name}
          onPointerDownCapture={live.stroke}
          onKeyDownCapture={(event) => beginsStroke(event) && live.stroke()}
          onKeyDown={(event) => takesBack(event, live)}
        >
          <div class="plate">
            <header class="plate-head">
              <strong>{title}</strong>
              <div class={parts.still ? 'tools still' : 'tools'}>
                {awake && <Tools root={root} still={parts.still} sharing={sharing} />}
              </div>
            </header>
            {sharing.Panel && <sharing.Panel root={root} facts={parts.facts} {...{ title, sentence }} />}
            {live.notices.length > 0 && <p class="plate-notice">{live.notices.join(' ')}</p>}
            <div class="stage" {...untranslated}>
              {live.work && <WorkBar work={live.work} />}
              {parts.children}
              <DrawingBar />
            </div>
            <p class="sentence" {...untranslated}>
              <Telling pieces={pieces} />
            </p>
            {Asking && <Asking />}
            {!parts.still && <PlayerBar sentence={sentence} veiled={veil !== ''} />}
            <div class="settings">
              <Controls outcome={veil ? '' : parts.outcome} />
              <div class="reading">
                <div class={`formulas${veil}`} {...untranslated}>
                  {parts.formula}
                </div>
                <div class="legends">{parts.legend}</div>
              </div>
              {parts.results}
            </div>
          </div>
          {(caption ?? figure) && (
            <figcaption>
              {figure && <b>Figure {figure}</b>} {caption}
            </figcaption>
          )}
        </figure>
      </Awake.Provider>
    </LiveProvider>
  );
}

/** A key that is held goes on with its stroke, and so does one that types a further digit into a field. */
const beginsStroke = ({ repeat, key, target }: KeyboardEvent) =>
  !repeat && !(isTyped(target) && /^(?:.|Backspace|Delete)$/.test(key));

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), but for fields that are typed into: they have an undo of their own. */
function takesBack(event: KeyboardEvent, live: Live): void {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyped(event.target)) return;
  if (key === 'z' && !event.shiftKey) live.undo();
  else if (key === 'z' || key === 'y') live.redo();
  else return;
  live.speak();
  event.preventDefault();
}

const isTyped = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type !== 'range' && target.type !== 'checkbox';

/** Tells the page of every state but the first, which is nobody's doing. */
function useTelling(root: { current: HTMLElement | null }, live: Live, facts: FrameParts['facts']): void {
  const state = { ...live.values, ...facts };
  const print = JSON.stringify(state);
  const told = useRef<string | null>(null);
  const { step, length } = live.player;
  useEffect(() => {
    const now = `${step}/${length} ${print}`;
    if (told.current !== null && told.current !== now)
      tellState(root.current!, { facts: state, step, length });
    told.current = now;
  });
}
