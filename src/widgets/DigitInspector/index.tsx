import { Legend } from '#figures/Legend.tsx';
import { percentage } from '#figures/percentage.ts';
import { scaleOf } from '#figures/values.ts';
import { SIDE } from '#samples/centre.ts';
import { widget } from '../kit/widget.tsx';
import { slowly } from '../kit/work/slowly.ts';
import { cover } from './cover.ts';
import { filters } from './network.ts';
import { declaration, type InspectorValues } from './parameters.ts';
import { asked, run } from './run.ts';
import { Stage } from './Stage.tsx';
import { filterOf, unitStory, verdict } from './words.ts';

export default widget(declaration, {
  title: 'Inside a trained network',
  still: true,
  run: (values: InspectorValues, _: undefined, covered) => run(values, covered),
  slow: slowly({
    needs(values: InspectorValues) {
      if (values.show !== 'decisive') return null;
      const { picture, about } = asked(values);
      return { picture: Array.from(picture), about, off: values.off[0]! };
    },
    job: cover,
    open: () => new Worker(new URL('./cover.worker.ts', import.meta.url), { type: 'module' }),
  }),
  // In the middle of the first map.
  opening: () => SIDE * 14 + 13,
  story: ({ values, run, step }) => [
    verdict(run),
    ...(values.show !== 'maps' ? [] : [' ', ...unitStory(run, step, values.off[0]!)]),
  ],
  outcome: ({ run }) => `${run.says} with ${percentage(run.shares[run.says]!)}`,
  facts({ values, run, step }) {
    const filter = filters[filterOf(run, step)];
    const convolutions = [...new Set(filters.map(({ layer }) => layer))];
    return {
      says: run.says,
      share: Math.round(1000 * run.shares[run.says]!) / 10,
      wrong: run.meant !== null && run.meant !== run.says,
      without: values.off[0]!.filter((off) => off === 1).length,
      depth: filter ? convolutions.indexOf(filter.layer) + 1 : 0,
    };
  },
  legend: ({ values, run, step }) => (
    <>
      <Legend fills="pixel" scale={1} name="Ink" />
      {values.show === 'maps' && (
        <Legend fills="signed" scale={scaleOf(run.layers[step.layer]!.output.data)} name="Values" />
      )}
    </>
  ),
  stage: (told) => <Stage {...told} />,
});
