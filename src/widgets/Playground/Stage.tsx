import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { WorkBar } from '../kit/WorkBar.tsx';
import { Behind } from './Behind.tsx';
import type { Bench } from './bench.ts';
import { Cards } from './Cards.tsx';
import { beside, isSame, moved, type Path } from './design.ts';
import { Editor } from './Editor.tsx';
import { Exchange } from './Exchange.tsx';
import { Inside } from './Inside.tsx';
import { MapsPanel } from './MapsPanel.tsx';
import { Paper } from './Paper.tsx';
import { unitOf } from './run.ts';
import { Stuck } from './Stuck.tsx';
import { Teaching } from './Teaching.tsx';
import { useDesign, type PlaygroundTold } from './useDesign.ts';
import { useDrag } from './useDrag.ts';
import { useTheme } from './useTheme.ts';

/** The cards, and below them whatever is looked at. */
export function Stage(told: PlaygroundTold) {
  const { run, step, material } = told;
  const { chosen, page } = run;
  const root = useRef<HTMLDivElement>(null);
  const bench = useBench(told, root);
  useTheme();
  const unit = unitOf(run, step);
  return (
    <div class="play" ref={root}>
      {run.weight === 'heavy' && <WorkBar work={material.work} />}
      <Cards {...told} bench={bench} />
      <Inside {...told} bench={bench} />
      <Stuck {...told} bench={bench} />
      <div class="play-below">
        {chosen ? <Editor {...told} card={chosen} bench={bench} /> : <Paper {...told} />}
        {chosen && page && <MapsPanel card={chosen} page={page} unit={unit} />}
        {chosen && unit && <Behind run={run} card={chosen} unit={unit} />}
      </div>
      {run.unfit && (
        <p class="play-note">The weights that were in use do not fit this design: {run.unfit}.</p>
      )}
      <Teaching {...told} />
      <Exchange {...told} />
    </div>
  );
}

function useBench(told: PlaygroundTold, root: { readonly current: HTMLDivElement | null }): Bench {
  const { design, change } = useDesign(told);
  const [adding, onAdd] = useState<Path | null>(null);
  const wanted = useRef<number | null>(null);
  const revealed = useRef(false);
  // What is chosen already may be asked for again.
  const [, ask] = useState(0);
  const focus = (number: number) => {
    wanted.current = number;
  };
  const drag = useDrag(root, (from, to) => {
    if (!isSame(to, from) && !isSame(to, beside(from, 1))) change(moved(design, from, to));
  });
  useLayoutEffect(() => {
    if (wanted.current !== null)
      root.current!.querySelector<HTMLElement>(`[data-card="${wanted.current}"] button`)?.focus();
    wanted.current = null;
    if (!revealed.current) return;
    revealed.current = false;
    const list = root.current!.querySelector('ol')!;
    // Where cards run downwards, what lies below them may be far away.
    if (getComputedStyle(list).flexDirection === 'column')
      root.current!.querySelector('.play-below')!.scrollIntoView({ block: 'start' });
  });
  return {
    ...{ drag, adding, onAdd, focus },
    reveal() {
      revealed.current = true;
      ask((count) => count + 1);
    },
  };
}
