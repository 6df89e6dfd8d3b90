import { Waking } from '../kit/Waking.tsx';
import type { Bench } from './bench.ts';
import { mends } from './mends.ts';
import { useDesign, type PlaygroundTold } from './useDesign.ts';

/** Why a network goes no further, and what would help. */
export function Stuck({ bench, ...told }: PlaygroundTold & { bench: Bench }) {
  const { run } = told;
  const { design, change } = useDesign(told);
  if (!run.misfit) return null;
  return (
    <div class="play-stuck" role="group" aria-label="What does not fit">
      <p>
        <b>{run.stuck!.title} does not fit.</b> {run.misfit.reason}
      </p>
      <Waking>
        <div class="play-buttons">
          {mends(design, run.input).map((mend) => (
            <button
              key={mend.label}
              type="button"
              onClick={() => {
                if (change(mend.design)) bench.focus(mend.design.chosen);
              }}
            >
              {mend.label}
            </button>
          ))}
        </div>
      </Waking>
    </div>
  );
}
