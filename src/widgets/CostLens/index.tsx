import { formatNumber as number } from '#figures/values.ts';
import { widget } from '../kit/widget.tsx';
import { declaration } from './parameters.ts';
import { run } from './run.ts';
import { Stage } from './Stage.tsx';
import { labelOf, mixes, partOf, story } from './words.ts';

export default widget(declaration, {
  title: 'What each output reads, and what it costs',
  run,
  story,
  // In the middle of the first map, where no border is in the way.
  opening: () => 4,
  outcome: ({ values, run: { costs } }) =>
    `${number(costs.find(({ kind }) => kind === values.kind)!.macs)} multiply-adds`,
  facts(told) {
    const {
      values,
      run: { costs, budgets },
    } = told;
    const { parameters, macs, activations, sees } = costs.find(({ kind }) => kind === values.kind)!;
    return {
      ...{ parameters, macs, activations, sees, mixes: mixes(told) },
      share: macs / costs[0]!.macs,
      layers: budgets.find(({ kind }) => kind === values.kind)!.layers,
    };
  },
  formula({ values, run: { costs } }) {
    const cost = costs.find(({ kind }) => kind === values.kind)!;
    return (
      <span>
        {labelOf(cost.kind)}: {number(cost.macs)} multiply-adds, {partOf(cost.macs, costs[0]!.macs)}
      </span>
    );
  },
  stage: (told) => <Stage {...told} />,
});
