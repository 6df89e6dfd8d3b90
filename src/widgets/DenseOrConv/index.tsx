import { formatNumber } from '#figures/values.ts';
import { widget, type Told } from '../kit/widget.tsx';
import { CostTable } from './CostTable.tsx';
import { declaration } from './parameters.ts';
import { derivationStory } from './derivationStory.ts';
import { DerivationView } from './DerivationView.tsx';
import { layersStory } from './layersStory.ts';
import { LayersView } from './LayersView.tsx';
import { run, type DenseOrConvRun } from './run.ts';

export default widget(declaration, {
  title: ({ run }) =>
    run.view === 'layers' ? 'A dense layer and a convolution' : 'From a dense layer to a convolution',
  run,
  story: (told) =>
    told.run.view === 'layers'
      ? layersStory({ ...told, run: told.run, step: told.run.step(told.at) })
      : derivationStory({ ...told, run: told.run, step: told.run.step(told.at) }),
  outcome(told) {
    const [dense, conv] = compared(told).weights;
    return `${formatNumber(conv)} weights against ${formatNumber(dense)}`;
  },
  facts: ({ run: { costs } }) => ({
    outputs: costs.conv.outputs,
    shared: costs.conv.weights,
    own: costs.same.weights,
  }),
  formula(told) {
    if (told.run.view === 'derivation') return null;
    const { given, weights, work, of } = compared(told);
    return (
      <span>
        {given}, the dense layer has <b>{times(weights)}</b> the weights and <b>{times(work)}</b> the {of}.
      </span>
    );
  },
  legend: ({ run }) => <SharedWeights values={run.conv.weight.data} />,
  results: (told) => told.controls.length > 0 && told.run.view === 'layers' && <CostTable {...told} />,
  stage: (told) =>
    told.run.view === 'layers' ? (
      <LayersView {...told} run={told.run} step={told.run.step(told.at)} />
    ) : (
      <DerivationView {...told} run={told.run} step={told.run.step(told.at)} />
    ),
});

type DenseAndConv = readonly [dense: number, conv: number];
interface Comparison {
  /** What both layers have in common, as the beginning of a sentence. */
  readonly given: string;
  readonly weights: DenseAndConv;
  readonly work: DenseAndConv;
  /** What the work is. */
  readonly of: string;
}

/** Where there is nothing to set, the wires are all that is meant, and what is said is said of them. */
function compared({
  controls,
  run: { dense, conv, links, costs },
}: Told<typeof declaration.parameters, DenseOrConvRun>): Comparison {
  if (controls.length === 0)
    return {
      given: `With the same ${conv.length} outputs`,
      weights: [dense.weight.data.length, conv.weight.data.length],
      work: [links.dense.length, links.conv.length],
      of: 'wires, each of them a multiplication',
    };
  return {
    given: 'On the image of the table, with the same outputs',
    weights: [costs.same.weights, costs.conv.weights],
    work: [costs.same.macs, costs.conv.macs],
    of: 'multiply-adds (MACs)',
  };
}

/** Decimals say something of small ratios only. */
const times = ([dense, conv]: DenseAndConv) => {
  const ratio = dense / conv;
  return `${formatNumber(ratio < 10 ? ratio : Math.round(ratio))} times`;
};

/** The lines that the shared weights are drawn with. */
const SharedWeights = ({ values }: { values: ArrayLike<number> }) => (
  <>
    {Array.from(values, (value, n) => (
      <span class="legend" key={n}>
        <svg class="wire-sample" viewBox="0 0 40 8" aria-hidden="true">
          <path class={`wire lit shared-${n + 1}`} d="M0 4H40" />
        </svg>
        <span>
          w<sub>{n + 1}</sub> = {formatNumber(value)}
        </span>
      </span>
    ))}
  </>
);
