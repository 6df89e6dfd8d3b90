import type { ComponentChildren } from 'preact';

import { Grid, type Place } from '#figures/Grid.tsx';
import { formatNumber } from '#figures/values.ts';
import { nodes, type ResidualNode, type ResidualStep, type ResidualTrace } from '#trace/residual.ts';
import { GridField } from '../kit/GridField.tsx';
import { Panel } from '../kit/Panel.tsx';
import type { Drawing } from '../kit/useDrawing.tsx';
import {
  declaration,
  firstWeights,
  secondWeights,
  vectorOf,
  type SkipConnectionValues,
} from './parameters.ts';

interface BlockViewProps {
  readonly trace: ResidualTrace;
  readonly settings: SkipConnectionValues;
  readonly step: ResidualStep;
  /** Everything up to this step is filled in. */
  readonly upTo: number;
  readonly scale: number;
  readonly drawing: Drawing<'input'>;
  readonly onRest: (place: { row: number; column: number } | null) => void;
  readonly onRestInput: (place: Place | null) => void;
  readonly onPick: (step: number) => void;
}

/** The block from top to bottom: what each layer is called, what comes out of it, and the gradient on its way back. */
export function BlockView(props: BlockViewProps) {
  const { trace, settings, step, upTo, scale, drawing } = props;
  const last = 2 * nodes.length - 1;
  const { body, shortcut } = settings;
  const limits = declaration.parameters.vector;
  return (
    <div class={`block-view${body ? '' : ' body-off'}${shortcut ? '' : ' shortcut-off'}`}>
      <div class="ladder">
        <div class="ladder-head">
          <Panel role="input" name="Values" drawing={drawing.toggle('input')}>
            {null}
          </Panel>
          <Panel role="gradient" name="Gradient">
            {null}
          </Panel>
        </div>
        {nodes.map((node, row) => {
          const at = { forward: row, back: last - row };
          const current = step.node === node;
          return (
            <div key={node} class={`rung ${node}${current ? ' current' : ''}`}>
              <span class="rung-name">{rungName(node, settings)}</span>
              <div
                class={`rung-values${current && step.way === 'forward' ? ' current' : ''}`}
                {...pointing(props, row, 0)}
              >
                {node === 'input' ? (
                  <GridField
                    name="Input"
                    rows={[vectorOf(settings)]}
                    fills="signed"
                    scale={scale}
                    least={[1, 4]}
                    onRest={props.onRestInput}
                    {...drawing.field('input')}
                    limits={limits}
                  />
                ) : (
                  <Vector
                    values={trace.values[node]}
                    known={upTo >= at.forward}
                    scale={scale}
                    name={`Values ${spokenName[node]}`}
                  />
                )}
              </div>
              <div
                class={`rung-gradient${current && step.way === 'back' ? ' current' : ''}`}
                {...pointing(props, row, 1)}
              >
                <Vector
                  values={trace.gradients[node]}
                  known={upTo >= at.back}
                  scale={scale}
                  name={`Gradient ${spokenName[node]}`}
                />
              </div>
            </div>
          );
        })}
        <i class="trunk" aria-hidden="true" />
        <i class="bypass" aria-hidden="true">
          <span>x</span>
        </i>
      </div>
      <div class="weights">
        <Weights name="A" rows={firstWeights} lit={step.node === 'first'} />
        <Weights name="B" rows={secondWeights} lit={step.node === 'body'} />
      </div>
    </div>
  );
}

/** A pointer on a vector looks at its step, and a press goes there. */
const pointing = ({ onRest, onPick }: BlockViewProps, row: number, column: 0 | 1) => ({
  onPointerMove: (event: PointerEvent) => {
    if (event.pointerType === 'mouse') onRest({ row, column });
  },
  onPointerLeave: () => onRest(null),
  onClick: () => onPick(column === 0 ? row : 2 * nodes.length - 1 - row),
});

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
    <Panel role="kernel" name={name} note="dense layer">
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
