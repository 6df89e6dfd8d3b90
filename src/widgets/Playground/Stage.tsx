import { useState } from 'preact/hooks';

import { Adder } from './Adder.tsx';
import { Behind } from './Behind.tsx';
import { Cards } from './Cards.tsx';
import { Editor, Stuck } from './Editor.tsx';
import { Exchange } from './Exchange.tsx';
import { MapsPanel } from './MapsPanel.tsx';
import { Paper } from './Paper.tsx';
import { Teaching } from './Teaching.tsx';
import type { OwnThings } from './useOwn.ts';
import type { PlaygroundTold } from './useDesign.ts';

/** The cards, and below them whatever is looked at. */
export function Stage(told: PlaygroundTold & { own: OwnThings }) {
  const [adding, setAdding] = useState<number | null>(null);
  const { run, step: unit } = told;
  const { chosen, page } = run;
  const at = adding !== null && adding <= run.cards.length ? adding : null;
  const mine = chosen?.units && unit && run.step(chosen.units.start)?.layer === unit.layer ? unit : null;
  return (
    <>
      <Cards {...told} adding={at} onAdd={setAdding} />
      {at !== null && <Adder {...told} at={at} onDone={() => setAdding(null)} />}
      <Stuck {...told} />
      <Teaching {...told} />
      <div class="play-below">
        {chosen ? <Editor {...told} card={chosen} /> : <Paper {...told} />}
        {chosen && page && <MapsPanel {...told} card={chosen} page={page} />}
        {chosen && mine && <Behind run={run} card={chosen} unit={mine} />}
      </div>
      {run.unfit && (
        <p class="play-note">The weights that were in use do not fit this design: {run.unfit}.</p>
      )}
      <Exchange {...told} />
    </>
  );
}
