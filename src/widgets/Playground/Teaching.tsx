import { useEffect, useState } from 'preact/hooks';

import { printLayers } from '#course/layerText.ts';
import { formatNumber } from '#figures/values.ts';
import { useLive } from '../kit/live.ts';
import { Waking } from '../kit/Waking.tsx';
import { OwnFiles } from '../TrainingLab/OwnFiles.tsx';
import { useOwnData } from '../TrainingLab/useOwnData.ts';
import { guess } from './guess.ts';
import {
  endingIn,
  lessons,
  orderFor,
  STEPS,
  unteachable,
  type LessonName,
  type Progress,
} from './lessons.ts';
import { useTeaching } from './useTeaching.ts';
import { useDesign, type PlaygroundTold } from './useDesign.ts';

/** Trains the network on pictures that are drawn on the page, or the reader's own, while its maps are watched. */
export function Teaching(told: PlaygroundTold) {
  const { run, values, material } = told;
  const { explain } = useLive();
  const { change } = useDesign(told);
  const files = useOwnData(explain);
  const design = printLayers(values.layers, true);
  const teaching = useTeaching(design, material.takeWeights, explain);
  const [refused, setRefused] = useState<LessonName | null>(null);
  useEffect(() => setRefused(null), [design]);
  const outputs = run.cards.filter(({ path }) => path.length === 1).at(-1)?.row?.output;

  const begin = (lesson: LessonName) => {
    if (run.misfit || !outputs) return explain('All layers have to fit before the network can be trained.');
    if (!run.net) return explain('This network is too large to be trained here, or not worked out yet.');
    if (lesson === 'own' && !files.shown)
      return explain('Choose your two files first: one with the pictures, and one with their labels.');
    const reason = unteachable(outputs, lesson);
    if (reason) {
      setRefused(lesson);
      return explain(reason);
    }
    teaching.start(orderFor(run.net, values, lesson, lesson === 'own' ? files.shown!.set : null));
  };
  const said = guess(run, material.weights);
  return (
    <Waking>
      <div class="play-teaching" role="group" aria-label="Training">
        <div class="play-buttons">
          {teaching.running ? (
            <button type="button" onClick={teaching.stop}>
              Stop training
            </button>
          ) : (
            Object.entries(lessons).map(([lesson, { name }]) => (
              <button key={lesson} type="button" onClick={() => begin(lesson as LessonName)}>
                Train on {name.toLowerCase()}
              </button>
            ))
          )}
          {refused && outputs && (
            <button
              type="button"
              onClick={() =>
                change({
                  layers: endingIn(values.layers, outputs, lessons[refused].classes.length),
                  chosen: values.chosen,
                })
              }
            >
              End it with {lessons[refused].classes.length} scores
            </button>
          )}
          {material.weights && !teaching.running && (
            <button
              type="button"
              onClick={() => {
                teaching.forget();
                material.takeWeights(null);
              }}
            >
              Back to random weights
            </button>
          )}
        </div>
        <Course told={teaching.told} weights={material.weights?.name} />
        {said && <p class="play-progress">To the network your picture is {said}.</p>}
        <OwnFiles own={files} />
      </div>
    </Waking>
  );
}

/** How the training goes, in words and as a line of its losses. */
function Course({ told, weights }: { told: readonly Progress[]; weights: string | undefined }) {
  const last = told.at(-1);
  const most = Math.max(...told.map(({ loss }) => loss));
  const line = told.map(({ steps, loss }) => `${steps} ${STEPS / 5 - (loss / most) * (STEPS / 5)}`);
  return (
    <p class="play-progress">
      {last
        ? `Step ${last.steps} of ${STEPS}: loss ${formatNumber(last.loss)}, ${Math.round(100 * last.accuracy)} % of pictures that it had not seen are right.`
        : weights
          ? `In use: ${weights}.`
          : 'Not trained yet: its weights are random.'}
      {line.length > 1 && (
        <svg class="play-losses" viewBox={`0 0 ${STEPS} ${STEPS / 5}`} role="img" aria-label="Loss so far">
          <polyline points={line.join(' ')} />
        </svg>
      )}
    </p>
  );
}
