import type { ComponentChildren } from 'preact';

import { Formula, Quantity, Sign, type Role } from '#figures/Formula.tsx';
import { formatNumber } from '#figures/values.ts';
import { untranslated } from '../kit/untranslated.ts';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { Cost, DenseOrConvRun } from './run.ts';

const rows = [
  ['outputs', 'Outputs'],
  ['reads', 'Inputs each'],
  ['weights', 'Weights'],
  ['biased', 'With biases'],
  ['macs', 'MACs'],
] as const;

/** What the layers cost at full size, each number with the product that it comes from. */
export function CostTable({ values, run: { costs } }: Told<typeof declaration.parameters, DenseOrConvRun>) {
  const { size, channels, kernelSize, filters, units } = values;
  const { conv, same } = costs;
  const side = conv.shape[1]!;
  const depth: Factor = [channels, 'input'];
  const window: Factor[] = [[kernelSize, 'kernel', 2], depth];
  const map: Factor = [side, 'output', 2];
  const maps: Factor = [filters, 'kernel'];
  const dense = (cost: Cost) => {
    const wires: Factor[] = [
      [cost.reads, 'input'],
      [cost.outputs, 'output'],
    ];
    return {
      outputs: <b>{formatNumber(cost.outputs)}</b>,
      reads: <Product of={[[size, 'input', 2], depth]} is={cost.reads} />,
      weights: <Product of={wires} is={cost.weights} />,
      biased: <Biases added={cost.outputs} is={cost.biased} />,
      macs: <Product of={wires} is={cost.macs} />,
    };
  };
  const columns: Record<(typeof rows)[number][0], ComponentChildren>[] = [
    {
      outputs: <Product of={[map, maps]} is={conv.outputs} />,
      reads: <Product of={window} is={conv.reads} />,
      weights: <Product of={[...window, maps]} is={conv.weights} />,
      biased: <Biases added={filters} is={conv.biased} />,
      macs: <Product of={[map, ...window, maps]} is={conv.macs} />,
    },
    dense(same),
    dense(costs.units),
  ];
  return (
    // Wide where the numbers are long: it scrolls by itself, and keys can do that too.
    <div class="costs scroll" role="group" aria-label="What the layers cost" tabIndex={0} {...untranslated}>
      <table class="numbers">
        <caption>
          Costs for an image of {size} × {size} × {channels}
        </caption>
        <thead>
          <tr>
            <td />
            <Head
              name="Convolution"
              of={[`${formatNumber(filters)} filters`, `of ${kernelSize} × ${kernelSize} × ${channels}`]}
            />
            <Head name="Dense" of={['the same', 'outputs']} />
            <Head name="Dense" of={[formatNumber(units), 'units']} />
          </tr>
        </thead>
        <tbody>
          {rows.map(([row, name]) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {columns.map((column, n) => (
                <td key={n}>{column[row]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Head = ({ name, of }: { name: string; of: readonly string[] }) => (
  <th scope="col">
    {name}{' '}
    <small>
      {of.map((part) => (
        <span key={part}>{part} </span>
      ))}
    </small>
  </th>
);

type Factor = readonly [value: number, role: Role, power?: 2];

/** 26² · 32 = 21,632 */
const Product = ({ of, is }: { of: readonly Factor[]; is: number }) => (
  <>
    <b>{formatNumber(is)}</b>
    <Formula>
      {of.map(([value, role, power], n) => (
        <>
          {n > 0 && <Sign>·</Sign>}
          {power ? (
            <msup>
              <Quantity of={role} value={value} />
              <mn>{power}</mn>
            </msup>
          ) : (
            <Quantity of={role} value={value} />
          )}
        </>
      ))}
    </Formula>
  </>
);

const Biases = ({ added, is }: { added: number; is: number }) => (
  <>
    <b>{formatNumber(is)}</b>
    <Formula>
      <Sign>+</Sign>
      <Quantity value={added} />
    </Formula>
  </>
);
