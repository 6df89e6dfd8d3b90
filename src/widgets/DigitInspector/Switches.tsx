import { percentage } from '#figures/percentage.ts';
import { useLive } from '../kit/live.ts';
import { lazily } from '../kit/work/lazily.ts';
import { useWork } from '../kit/work/useWork.ts';
import { Waking } from '../kit/Waking.tsx';
import { filterOf, filteredBy, layerName } from './words.ts';
import type { InspectorTold } from './told.ts';
import type { Tally } from './tally.ts';

const job = lazily(async () => (await import('./tally.ts')).tally);
const open = () => new Worker(new URL('./tally.worker.ts', import.meta.url), { type: 'module' });

/** Switches the filter of the chosen map off and on, and tells what that does to this picture and to many others. */
export function Switches({ run, step, off }: InspectorTold & { off: readonly number[] }) {
  const { dispatch, speak } = useLive();
  const filter = filterOf(run, step);
  const count = off.filter((one) => one === 1).length;
  const { last, done, fault } = useWork({ job, open }, count > 0 ? { off } : null);
  const set = (next: readonly number[]) => {
    dispatch({ values: { off: [next] } });
    speak();
  };
  const isOff = off[filter] === 1;
  const made = run.layers[filteredBy(run.layers, step.layer)];
  const name = made && `filter ${step.map + 1} of ${layerName(run.layers, run.layers.indexOf(made))}`;
  return (
    <div class="switches">
      <Waking>
        <div class="switches-bar">
          {name && (
            <button
              type="button"
              aria-pressed={isOff}
              onClick={() => set(off.map((one, n) => (n === filter ? 1 - one : one)))}
            >
              {isOff ? `Switch ${name} on` : `Switch ${name} off`}
            </button>
          )}
          {count > 0 && (
            <button type="button" onClick={() => set(off.map(() => 0))}>
              All on
            </button>
          )}
        </div>
      </Waking>
      <p class="switches-effect">
        {count === 0
          ? `All ${off.length} filters are on.`
          : (fault ?? effect(run, count, last?.answer ?? null, done !== null))}
      </p>
    </div>
  );
}

function effect(
  { intact, shares }: InspectorTold['run'],
  count: number,
  answer: Tally | null,
  going: boolean,
): string {
  const said = intact!.indexOf(Math.max(...intact!));
  const here = `Without ${count === 1 ? 'one filter' : `${count} filters`}, ${said} has ${percentage(shares[said]!)} here instead of ${percentage(intact![said]!)}.`;
  if (!answer) return here;
  const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);
  const of = sum(answer.of);
  const lost = answer.of.map((_, digit) => answer.intact[digit]! - answer.reduced[digit]!);
  const most = lost.indexOf(Math.max(...lost));
  const among = `Of ${of} fresh digits${going ? ' so far' : ''} it finds ${sum(answer.reduced)} instead of ${sum(answer.intact)}`;
  return `${here} ${among}${lost[most]! > 0 ? `; most are lost of the ${most}s, ${lost[most]} of ${answer.of[most]}` : ''}.`;
}
