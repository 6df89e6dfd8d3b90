import { Confusion } from '#figures/Confusion.tsx';
import { Still } from './Still.tsx';
import type { LabTold } from './story.ts';

/** What it takes for what, and some of what it gets wrong. */
export function Verdicts({ step: { snapshot }, material: { classes } }: LabTold) {
  const result = snapshot?.result ?? null;
  return (
    <div class="lab-verdicts">
      <Confusion
        classes={classes}
        counts={result?.confusion ?? null}
        caption="What unseen pictures are (rows), and what it says they are (columns)"
      />
      <div class="lab-mistakes">
        <b>Mistakes</b>
        {!result && <p>Nothing was tried yet.</p>}
        {result?.mistakes.length === 0 && <p>None.</p>}
        <ul>
          {result?.mistakes.map((mistake, n) => (
            <li key={n}>
              <Still
                shot={mistake}
                name={`A ${classes[mistake.label]!}, taken for a ${classes[mistake.said]!}`}
              />
              <span aria-hidden="true">
                {classes[mistake.label]} → {classes[mistake.said]}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
