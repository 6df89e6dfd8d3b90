import { formatNumber } from '#figures/values.ts';
import { useLive } from '../kit/live.ts';
import { END } from '../kit/state.ts';
import { declaration } from './parameters.ts';
import { inPercent, settingsInWords, type LabTold } from './story.ts';

/** The runs that there are: one is looked at, with its settings, the others are drawn beside it. */
export function Runs({ material: { branches, branch, pick } }: LabTold) {
  const { dispatch, speak, player } = useLive();
  if (branches.all.length < 2) return null;
  const { optimizer, pictures } = declaration.parameters;
  const options = { optimizer: optimizer.options, pictures: pictures.options };
  return (
    <ol class="lab-runs" aria-label="Runs">
      {branches.all.map((run, n) => {
        const { own: _, ...values } = run.settings;
        const result = run.snapshots.at(-1)?.result;
        return (
          <li key={n}>
            <button
              type="button"
              aria-pressed={run === branch}
              onClick={() => {
                player.pause();
                pick(run);
                dispatch({ values, step: END });
                speak();
              }}
            >
              Run {n + 1}: {settingsInWords(run.settings, options)}
              {run.shared > 0 && `, from ${formatNumber(run.snapshots[run.shared - 1]!.images)} pictures on`}
              <b>{result ? inPercent(result.accuracy) : '–'}</b>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
