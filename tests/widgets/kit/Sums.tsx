/**
 * A widget to test the kit with, which has one of everything: a window that goes over a small grid and sums what lies
 * under it. What the tests of the kit ask of it is what a reader meets: names, numbers, sentences, the address.
 */
import { formatNumber } from '#figures/values.ts';
import { tensor } from '#engine/index.ts';
import type { Place } from '#trace/trace.ts';
import { Field } from '#widgets/kit/Field.tsx';
import { choice, declare, grid, integer, toggle, type Filled } from '#widgets/kit/parameters.ts';
import { widget } from '#widgets/kit/widget.tsx';

const parameters = {
  pattern: choice('Pattern', { count: 'Counting', ones: 'Ones', pair: 'A pair' }, 'count'),
  side: integer('Input size', { default: 4, min: 2, max: 5 }),
  window: integer('Window', { default: 2, min: 1, max: 4 }),
  stride: integer('Stride', { default: 2, min: 1, max: 3 }),
  tenths: integer('Times', { default: 10, min: 0, max: 20, shown: (value) => String(value / 10) }),
  bias: integer('Bias', { default: 0, min: -99, max: 99, typed: true }),
  framed: toggle('Framed'),
  image: grid('Drawn input', { digits: [0, 9], side: [2, 5] }),
};

const MUCH = 50;

export const declaration = declare({
  name: 'Sums',
  summary: 'A window that sums what lies under it.',
  parameters,
  presets: { ones: { values: { pattern: 'ones', side: 3 }, controls: ['side', 'pattern'] } },
  facts: { output: 'the side of the output' },
  drawings: {
    image: {
      instead: 'pattern',
      sample: ({ pattern, side }) =>
        Array.from({ length: side }, (_, i) =>
          Array.from({ length: side }, (__, j) => (pattern === 'count' ? (i * side + j) % 10 : 1)),
        ),
    },
  },
  refuses({ pattern, side, window, framed }) {
    if (pattern === 'pair' && side !== 2) return `A pair fits an input of 2, not of ${side}.`;
    const room = side + (framed ? 2 : 0);
    return window > room ? `A window of ${window} does not fit an input of ${room}.` : null;
  },
  warns: ({ bias }) => (Math.abs(bias) > MUCH ? `A bias of ${bias} drowns every sum.` : null),
  called: ({ framed, side, window }, name) =>
    name === 'stride' && window === side && !framed
      ? null
      : name === 'side' && framed
        ? 'Inner size'
        : undefined,
});

export function run({ image, side, window, stride, tenths, bias, framed }: Filled<typeof parameters>) {
  const [first, room] = framed ? [-1, side + 2] : [0, side];
  const across = Math.floor((room - window) / stride) + 1;
  const step = (index: number) => {
    const row = first + Math.floor(index / across) * stride;
    const column = first + (index % across) * stride;
    let sum = 0;
    for (let i = 0; i < window; i++)
      for (let j = 0; j < window; j++) sum += image[row + i]?.[column + j] ?? 0;
    return { row, column, sum: (sum * tenths) / 10 + bias };
  };
  const length = across * across;
  return {
    across,
    length,
    output: tensor(
      [1, 1, across, across],
      Array.from({ length }, (_, index) => step(index).sum),
    ),
    step,
    touching: ({ row, column }: Place) => [row * across + column],
  };
}

export default widget(declaration, {
  title: 'Sums',
  run,
  story: ({ run: { across }, at, step }) => [
    `Row ${Math.floor(at / across) + 1}, column ${(at % across) + 1}: ${formatNumber(step.sum)}`,
  ],
  outcome: ({ run: { across } }) => `output ${across} by ${across}`,
  facts: ({ run }) => ({ output: run.across }),
  formula: ({ run }) => `O = ${run.across}`,
  stage: ({ values: { window, framed }, run, step }) => (
    <>
      <Field
        of="input"
        draws="image"
        fills="pixel"
        scale={9}
        padding={framed ? 1 : 0}
        window={{ ...step, rows: window, columns: window, dilation: 1 }}
        steppers
      />
      <Field of="output" grows={run.output} fills="signed" scale={99} />
    </>
  ),
});
