import type { Weights } from '#course/architecture.ts';
import { Formula, Symbol, Terms, type Term } from '#figures/Formula.tsx';
import type { Item } from './run.ts';

/** What a single layer's parameters and multiply-adds are the product of, or what goes on inside a block. What weighs nothing is said to. */
export function Costs({ block, shape }: Item) {
  const { weights, inside, parameters = 0, macs = 0 } = block ?? {};
  if (weights) return <Products weights={weights} shape={shape} parameters={parameters} macs={macs} />;
  if (!inside) return <Pair parameters={['=', ['kernel', parameters]]} macs={['=', macs]} />;
  return (
    <div class="flow-inside">
      {inside.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

interface ProductsProps {
  weights: Weights;
  shape: readonly number[];
  parameters: number;
  macs: number;
}

/** parameters = F·(K·K·C + 1), multiply-adds = O·O·K·K·C·F */
function Products({ weights, shape, parameters, macs }: ProductsProps) {
  const { outputs, inputs, kernel, bias, normalised } = weights;
  const times = (factors: readonly Term[]): Term[] =>
    factors.flatMap((factor, n) => (n > 0 ? ['·', factor] : [factor]));
  const seen: Term[] = [...(kernel ?? []).map((side): Term => ['kernel', side]), ['input', inputs]];
  const each: Term[] = bias ? ['(', ...times(seen), '+', 1, ')'] : times(seen);
  const norm: Term[] = normalised ? ['+', 2, '·', ['kernel', outputs]] : [];
  const cells = shape.slice(1).map((side): Term => ['output', side]);
  return (
    <Pair
      parameters={['=', ['kernel', outputs], '·', ...each, ...norm, '=', ['kernel', parameters]]}
      macs={['=', ...times([...cells, ...seen, ['kernel', outputs]]), '=', macs]}
    />
  );
}

const Pair = ({ parameters, macs }: { parameters: readonly Term[]; macs: readonly Term[] }) => (
  <>
    <Formula>
      <Symbol of="kernel">parameters</Symbol>
      <Terms terms={parameters} />
    </Formula>
    <Formula>
      <Symbol>multiply-adds</Symbol>
      <Terms terms={macs} />
    </Formula>
  </>
);
