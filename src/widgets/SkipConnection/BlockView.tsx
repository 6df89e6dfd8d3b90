import type { ComponentChildren } from 'preact';

import { Grid } from '#figures/Grid.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import { nodes, type ResidualNode } from '#trace/residual.ts';
import { Cells } from '../kit/Cells.tsx';
import { Panel } from '../kit/Panel.tsx';
import { usePointing } from '../kit/usePointing.ts';
import type { Told } from '../kit/widget.tsx';
import { firstWeights, secondWeights, type declaration, type SkipConnectionValues } from './parameters.ts';
import type { BlockRun } from './run.ts';

/** The block from top to bottom: what each layer is called, what comes out of it, and the gradient on its way back. */
export function BlockView({ values, run, step, upTo }: Told<typeof declaration.parameters, BlockRun>) {
  const pointing = usePointing();
  const scale = scaleOf(Object.values(run.values).flat());
  const last = 2 * nodes.length - 1;
  const { body, shortcut } = values;
  return (
    <div class={`block-view${body ? '' : ' body-off'}${shortcut ? '' : ' shortcut-off'}`}>
      <div class="ladder">
        <i class="trunk" aria-hidden="true" />
        <i class="bypass" aria-hidden="true">
          <span>x</span>
          <svg viewBox="0 0 9 12">
            <path d="M0 0L9 6L0 12Z" />
          </svg>
        </i>
        <div class="ladder-head">
          <Panel of="input" name="Values" draws="vector" grid="Input">
            {null}
          </Panel>
          <Panel of="gradient" name="Gradient">
            {null}
          </Panel>
        </div>
        {nodes.map((node, row) => {
          const current = step.node === node;
          return (
            <div key={node} class={`rung ${node}${current ? ' current' : ''}`}>
              <i class="knot" aria-hidden="true" />
              <span class="rung-name">{rungName(node, values)}</span>
              <div
                class={`rung-values${current && step.way === 'forward' ? ' current' : ''}`}
                {...pointing(() => ({ row, column: 0 }))}
              >
                {node === 'input' ? (
                  <Cells of="input" name="Input" draws="vector" fills="signed" scale={scale} least={[1, 4]} />
                ) : (
                  <Vector
                    values={run.values[node]}
                    known={upTo >= row}
                    scale={scale}
                    name={`Values ${spokenName[node]}`}
                  />
                )}
              </div>
              <div
                class={`rung-gradient${current && step.way === 'back' ? ' current' : ''}`}
                {...pointing(() => ({ row, column: 1 }))}
              >
                <Vector
                  values={run.gradients[node]}
                  known={upTo >= last - row}
                  scale={scale}
                  name={`Gradient ${spokenName[node]}`}
                />
              </div>
            </div>
          );
        })}
      </div>
      <div class="weights">
        <Weights name="A" rows={firstWeights} lit={step.node === 'first'} />
        <Weights name="B" rows={secondWeights} lit={step.node === 'body'} />
      </div>
    </div>
  );
}

const Vector = (props: { values: readonly number[]; known: boolean; scale: number; name: string }) => (
  <Grid
    rows={[props.values.map((value) => (props.known ? value : null))]}
    fills="signed"
    scale={props.scale}
    least={[1, 4]}
    label={`${props.name}: ${props.known ? props.values.map(formatNumber).join(', ') : 'not yet computed'}`}
  />
);

const Weights = ({
  name,
  rows,
  lit,
}: {
  name: string;
  rows: readonly (readonly number[])[];
  lit: boolean;
}) => (
  <div class={lit ? 'lit' : undefined}>
    <Panel of="kernel" name={name} note="dense layer">
      <Grid
        rows={rows}
        fills="signed"
        scale={2}
        label={`${name}, row by row: ${rows.map((row) => row.map(formatNumber).join(', ')).join('; ')}`}
      />
    </Panel>
  </div>
);

const spokenName: Readonly<Record<ResidualNode, string>> = {
  input: 'of the input',
  first: 'after the first weights',
  hidden: 'after the ReLU inside F',
  body: 'of F',
  scaled: 'of F, scaled',
  sum: 'of the sum',
  output: 'of the output',
};

function rungName(node: ResidualNode, { body, factor, shortcut }: SkipConnectionValues): ComponentChildren {
  switch (node) {
    case 'input':
      return <b>x</b>;
    case 'first':
      return 'A · x';
    case 'hidden':
      return (
        <>
          ReLU, <b>h</b>
        </>
      );
    case 'body':
      return (
        <>
          B · h, <b>F(x)</b>
        </>
      );
    case 'scaled':
      return body ? `times ${formatNumber(factor / 10)}` : 'off: times 0';
    case 'sum':
      return shortcut ? <b>F(x) + x</b> : <b>F(x) alone</b>;
    case 'output':
      return (
        <>
          ReLU, <b>y</b>
        </>
      );
  }
}
