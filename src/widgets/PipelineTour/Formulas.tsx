import { Formula, Quantity, Sign, SizeFormula, Symbol, Terms, type Term } from '#figures/Formula.tsx';
import { percentage } from '#figures/percentage.ts';
import { convPlan, poolPlan } from '#engine/index.ts';
import { SIDE } from '#samples/centre.ts';
import type { UnitLayer } from '#trace/units.ts';
import { totalOf } from './ScoresView.tsx';
import type { TourTold } from './told.ts';

/** What the step computes, with its numbers: a size, a count, the ReLU, or the softmax of the guess. */
export function Formulas({ run, step }: Omit<TourTold, 'moving'>) {
  const { layer, unit } = step;
  switch (step.kind) {
    case 'image':
      return <Equation terms={[['input', SIDE], '·', ['input', SIDE], '=', ['output', SIDE ** 2]]} />;
    case 'convolution':
    case 'pooling':
      return layer && <SizeFormula {...sizesOf(layer)} />;
    case 'relu':
      return unit?.made.by === 'cell' ? (
        <Equation
          terms={['max', '(', 0, ',', ['input', unit.made.before], ')', '=', ['output', unit.value]]}
        />
      ) : null;
    case 'flatten': {
      const { maps, rows, columns } = run.last;
      return <Equation terms={[maps, '·', rows, '·', columns, '=', ['output', maps * rows * columns]]} />;
    }
    case 'dense':
      return <Softmax {...run} />;
  }
}

const Equation = ({ terms }: { terms: readonly Term[] }) => (
  <Formula>
    <Terms terms={terms} />
  </Formula>
);

/** The share of the class that is said: e to the power of its score, over the sum of all ten. */
const Softmax = ({
  scores,
  shares,
  says,
}: {
  scores: readonly number[];
  shares: readonly number[];
  says: number;
}) => (
  <>
    <Formula>
      <Symbol of="output">p</Symbol>
      <Sign>=</Sign>
      <msup>
        <mi>e</mi>
        <mrow>
          <Quantity of="input" value={scores[says]!} />
        </mrow>
      </msup>
      <Sign>/</Sign>
      <Sign>∑</Sign>
      <msup>
        <mi>e</mi>
        <mi>z</mi>
      </msup>
    </Formula>{' '}
    {/* On a phone it goes on below. With nothing before it a sign would be taken for that of a number. */}
    <Formula>
      <mspace />
      <Sign>=</Sign>
      <Quantity value={Math.exp(scores[says]!)} />
      <Sign>/</Sign>
      <Quantity value={totalOf(scores)} />
      <Sign>=</Sign>
      <mtext class="output">{percentage(shares[says]!)}</mtext>
    </Formula>
  </>
);

/** The sides of a window's walk over the maps of a layer, which are square. */
function sizesOf({ layer, pass, rows: output }: UnitLayer) {
  const input = pass.input.shape[2]!;
  if (layer.type === 'maxPool2d') {
    const { size, padding, stride } = poolPlan(pass.input.shape, layer);
    return { input, kernel: size[0], padding: padding[0], stride: stride[0], output };
  }
  const { walk, margins } = convPlan(
    pass.input.shape,
    pass.unit.weight!.shape,
    layer.type === 'conv2d' ? layer : {},
  );
  return { input, kernel: walk.kernel[0], padding: margins.top, stride: walk.stride[0], output };
}
