import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { Awake } from './Awake.ts';
import { Controls } from './Controls.tsx';
import { Icon } from './icons.tsx';
import type { Parameters } from './parameters.ts';
import { PlayerBar } from './PlayerBar.tsx';
import { untranslated } from './untranslated.ts';
import type { Trace, Widget } from './useWidget.ts';

interface FrameParts<P extends Parameters, T extends Trace> {
  widget: Widget<P, T>;
  title: string;
  /** The step that is shown, in words and numbers. */
  sentence: string;
  /** The same sentence with its numbers in their roles' colours. */
  telling: ComponentChildren;
  /** "output 3 by 3" */
  outcome: string;
  formula?: ComponentChildren;
  legend?: ComponentChildren;
  /** What the settings come to, where that is more than a formula: a table. */
  results?: ComponentChildren;
  /** What of the present state no link can hold: "your own picture". */
  kept?: string | undefined;
  /** The facts that the declaration names, as they stand now. */
  facts?: Readonly<Record<string, number | string | boolean>>;
  /** Set where there is but one step, so that there is nothing to play. */
  still?: boolean;
  /** The stage: figures only. */
  children: ComponentChildren;
}

/** What stands around every widget's stage: title, tools, sentence, player, controls, formula, legend, caption. */
export function Frame<P extends Parameters, T extends Trace>(parts: FrameParts<P, T>) {
  const { widget, title, sentence, outcome } = parts;
  const { id, caption, figure } = widget.props;
  const root = useRef<HTMLElement>(null);
  const [awake, setAwake] = useState(useContext(Awake));
  useLayoutEffect(() => setAwake(true), []);
  widget.tell(sentence);
  return (
    <Awake.Provider value={awake}>
      <figure
        ref={root}
        id={id}
        data-widget={widget.declaration.name}
        data-awake={awake ? '' : undefined}
        data-state={awake ? JSON.stringify({ ...widget.values, ...parts.facts }) : undefined}
        onPointerDownCapture={widget.stroke}
        onKeyDownCapture={(event) => beginsStroke(event) && widget.stroke()}
      >
        <div class="plate">
          <header class="plate-head">
            <strong>{title}</strong>
            <div class={parts.still ? 'tools four' : 'tools'}>
              {awake && <Tools widget={widget} root={root} still={parts.still ?? false} kept={parts.kept} />}
            </div>
          </header>
          {widget.notices.length > 0 && <p class="plate-notice">{widget.notices.join(' ')}</p>}
          <div class="stage" {...untranslated}>
            {parts.children}
          </div>
          <p class="sentence" {...untranslated}>
            {parts.telling}
          </p>
          {!parts.still && (
            <PlayerBar
              id={id}
              player={widget.player}
              sentence={sentence}
              onPress={widget.speak}
              onReset={widget.reset}
            />
          )}
          <div class="settings">
            <Controls widget={widget} outcome={outcome} />
            <div class="reading">
              <div class="formulas" {...untranslated}>
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
  );
}

/** A key that is held goes on with its stroke, and so does one that types a further digit into a field. */
const beginsStroke = ({ repeat, key, target }: KeyboardEvent) =>
  !repeat &&
  !(target instanceof HTMLInputElement && target.type === 'number' && /^(?:.|Backspace|Delete)$/.test(key));

interface ToolsProps<P extends Parameters, T extends Trace> {
  widget: Widget<P, T>;
  root: { readonly current: HTMLElement | null };
  still: boolean;
  kept: string | undefined;
}

function Tools<P extends Parameters, T extends Trace>({ widget, root, still, kept }: ToolsProps<P, T>) {
  const [canFill, setCanFill] = useState(true);
  useEffect(() => setCanFill(document.fullscreenEnabled), []);
  const copy = async () => {
    const address = widget.address();
    try {
      await navigator.clipboard.writeText(address);
      widget.explain(
        kept
          ? `Copied: the link opens this state, but for ${kept}, which stays on this machine.`
          : 'Copied: the link opens this very state.',
      );
    } catch {
      window.history.replaceState(null, '', address);
      widget.explain('This browser does not let the page copy: the link now stands in the address bar.');
    }
  };
  const fill = () =>
    document.fullscreenElement ? document.exitFullscreen() : root.current?.requestFullscreen();
  return (
    <>
      <button type="button" aria-disabled={!widget.canUndo} onClick={() => widget.canUndo && widget.undo()}>
        <Icon of="undo" />
        <span>Undo</span>
      </button>
      {still && (
        <button type="button" onClick={widget.reset}>
          <Icon of="reset" />
          <span>Reset</span>
        </button>
      )}
      <button type="button" aria-label="Copy link to this state" onClick={copy}>
        <Icon of="link" />
        <span>Link</span>
      </button>
      {canFill && (
        <button type="button" onClick={fill}>
          <Icon of="full" />
          <span>Full screen</span>
        </button>
      )}
    </>
  );
}
