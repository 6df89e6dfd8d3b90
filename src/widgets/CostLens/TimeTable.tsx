import { useEffect, useState } from 'preact/hooks';

import { formatNumber as number } from '#figures/values.ts';
import { announce } from '#page/announce.ts';
import { lazily } from '../kit/work/lazily.ts';
import { useWork } from '../kit/work/useWork.ts';
import { Waking } from '../kit/Waking.tsx';
import { captionOf, KindTable, Part } from './KindTable.tsx';
import type { CostTold } from './looked.ts';
import { sizesOf } from './parameters.ts';
import type { Asked, Timed } from './timing.ts';
import { milliseconds, partOf } from './words.ts';

const employment = {
  open: () => new Worker(new URL('./timing.worker.ts', import.meta.url), { type: 'module' }),
  job: lazily<Asked, Timed>(async () => (await import('./timing.ts')).timing()),
};

/** How long each kind takes on the reader's machine, once that is asked for. Another setting has to be measured anew. */
export function TimeTable(told: CostTold) {
  const sizes = sizesOf(told.values);
  const [asked, setAsked] = useState<Asked | null>(null);
  const wanted = asked && JSON.stringify(asked.sizes) === JSON.stringify(sizes) ? asked : null;
  const { last, done, fault, cancel } = useWork(employment, wanted);
  const timed = wanted && last?.request.turn === wanted.turn ? last.answer : null;
  const words = fault ?? howMeasured(timed, done);
  useEffect(() => {
    if (timed && done === null) announce(words);
  }, [timed, done]);
  return (
    <>
      <div class="cost-timing">
        <Waking>
          <button
            type="button"
            onClick={() => (done === null ? setAsked({ sizes, turn: (asked?.turn ?? 0) + 1 }) : cancel())}
          >
            {done !== null ? 'Stop' : timed ? 'Measure again' : 'Measure'}
          </button>
        </Waking>
        <p>{words}</p>
      </div>
      <Times {...{ told, timed }} />
    </>
  );
}

function Times({ told, timed }: { told: CostTold; timed: Timed | null }) {
  const { costs } = told.run;
  return (
    <KindTable
      name="How long each kind takes"
      caption={captionOf(told)}
      heads={['Parameters', 'MACs', 'Milliseconds', 'Million MACs per ms']}
      chosen={told.values.kind}
      rows={costs.map(({ kind, parameters, macs }) => {
        const time = timed?.medians[kind];
        return {
          kind,
          cells: [
            <Part key="parameters" kind={kind} value={parameters} full={costs[0]!.parameters} />,
            <Part key="macs" kind={kind} value={macs} full={costs[0]!.macs} />,
            ...(timed && time !== undefined
              ? [
                  <span key="time">
                    <b>{milliseconds(time)}</b>
                    {kind !== 'full' && <small>{partOf(time, timed.medians.full)}</small>}
                  </span>,
                  <b key="rate">{number(macs / 1e6 / time)}</b>,
                ]
              : ['–', '–']),
          ],
        };
      })}
    />
  );
}

function howMeasured(timed: Timed | null, done: number | null): string {
  if (done !== null) return `Measuring: ${Math.round(100 * done)} % done.`;
  if (!timed) return 'Not measured yet. It takes a few seconds, in the background.';
  const how = timed.isFast ? 'in WebAssembly, four numbers at a time' : 'in plain JavaScript';
  return `Measured here: the median of ${timed.rounds} rounds for one picture on one thread, ${how}.`;
}
