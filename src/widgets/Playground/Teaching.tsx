import { printLayers } from '#course/layerText.ts';
import { formatNumber } from '#figures/values.ts';
import { useLive } from '../kit/live.ts';
import { Waking } from '../kit/Waking.tsx';
import { lessons, orderFor, STEPS, unteachable, type LessonName } from './teach.ts';
import type { OwnThings } from './useOwn.ts';
import { useTeaching } from './useTeaching.ts';
import type { PlaygroundTold } from './useDesign.ts';

/** Trains the network on pictures that are drawn on the page, while its maps are watched. */
export function Teaching({ run, values, own }: PlaygroundTold & { own: OwnThings }) {
  const { explain } = useLive();
  const { progress, running, start, stop } = useTeaching(
    printLayers(values.layers),
    own.takeWeights,
    explain,
  );
  const begin = (lesson: LessonName) => {
    const outputs = run.cards.at(-1)?.row?.output;
    if (run.misfit || run.heavy || !outputs) {
      return explain(
        run.heavy ? 'This network is too large to be trained here.' : 'All layers have to fit first.',
      );
    }
    const reason = unteachable(outputs, lesson);
    if (reason) return explain(reason);
    start(orderFor(run.net, values, lesson));
  };
  return (
    <Waking>
      <div class="play-buttons" role="group" aria-label="Training">
        {running ? (
          <button type="button" onClick={stop}>
            Stop training
          </button>
        ) : (
          Object.entries(lessons).map(([lesson, { name }]) => (
            <button key={lesson} type="button" onClick={() => begin(lesson as LessonName)}>
              Train on {name.toLowerCase()}
            </button>
          ))
        )}
        <span class="play-note play-progress">
          {progress
            ? `Step ${progress.steps} of ${STEPS}: loss ${formatNumber(progress.loss)}, ${Math.round(100 * progress.accuracy)} % right`
            : 'Not trained yet: its weights are random.'}
        </span>
      </div>
    </Waking>
  );
}
