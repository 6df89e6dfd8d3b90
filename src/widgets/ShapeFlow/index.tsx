import { formatNumber } from '#figures/values.ts';
import { widget } from '../kit/widget.tsx';
import { Costs } from './Costs.tsx';
import { Facts } from './Facts.tsx';
import { FlowField } from './FlowField.tsx';
import { LayerTable } from './LayerTable.tsx';
import { declaration } from './parameters.ts';
import { run } from './run.ts';
import { itemStory } from './words.ts';

export default widget(declaration, {
  title: 'What flows through a network',
  run,
  story: ({ run, step, at }) => itemStory(step, at, run),
  outcome: ({ run }) => `${formatNumber(run.parameters)} parameters`,
  facts: ({ run: { parameters, macs, length } }) => ({ parameters, macs, blocks: length - 1 }),
  formula: ({ step }) => <Costs {...step} />,
  legend: () => (
    <>
      <Key of="share-parameters" name="Parameters" />
      <Key of="share-macs" name="Multiply-adds" />
    </>
  ),
  results: ({ run }) => <LayerTable run={run} />,
  stage: (told) => (
    <>
      <FlowField {...told} />
      <Facts {...told} />
    </>
  ),
});

const Key = ({ of, name }: { of: string; name: string }) => (
  <span class="legend">
    <svg class="key" viewBox="0 0 16 16" aria-hidden="true">
      <rect class={of} x={3} y={1} width={10} height={14} rx={2} />
    </svg>
    {name}, against the most here
  </span>
);
