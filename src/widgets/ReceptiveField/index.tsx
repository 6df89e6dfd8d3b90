import { Legend } from '#figures/Legend.tsx';
import { widget } from '../kit/widget.tsx';
import { lazily } from '../kit/work/lazily.ts';
import { slowly } from '../kit/work/slowly.ts';
import { FieldMap } from './FieldMap.tsx';
import type { Powers } from './measure.ts';
import { declaration, type FieldValues } from './parameters.ts';
import { FieldTable, Recurrence } from './Recurrence.tsx';
import { moved, opening, run, type FieldRun } from './run.ts';
import { StackEditor } from './StackEditor.tsx';
import { StackField } from './StackField.tsx';
import { story } from './words.ts';

export default widget(declaration, {
  title: 'What a cell sees',
  still: true,
  run: (values: FieldValues, _: undefined, powers: Powers | null) => run(values, powers),
  slow: slowly({
    later: true,
    needs: ({ layers, size, measure: weights }: FieldValues) =>
      weights === 'paths' ? null : { layers, size, weights },
    job: lazily(async () => (await import('./measure.ts')).measure),
    open: () => new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module' }),
  }),
  opening,
  moved: (step, before: FieldRun, after: FieldRun) => moved(step, before, after),
  story: ({ run, step }) => story(run, step),
  outcome: ({ run }) => `field ${run.square.side} by ${run.square.side}`,
  facts({ run }) {
    const { field } = run.levels.at(-1)!;
    return {
      field: field.size,
      jump: field.jump,
      depth: run.levels.length - 1,
      read: run.seen(run.middle).count,
      inner: run.inner.side,
    };
  },
  formula: ({ run, values }) => <Recurrence run={run} chosen={values.chosen} />,
  legend: () => <Legend fills="pixel" scale={1} name="Against the most" />,
  results: ({ run }) => <FieldTable run={run} />,
  stage: (told) => (
    <div class="fields">
      <StackField {...told} />
      <FieldMap {...told} />
      <StackEditor {...told} />
    </div>
  ),
});
