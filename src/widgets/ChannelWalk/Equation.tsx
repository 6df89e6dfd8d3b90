import type { ComponentChildren } from 'preact';

import { Grid } from '#figures/Grid.tsx';
import { formatNumber } from '#figures/values.ts';
import { CHANNELS } from '#samples/colours.ts';
import type { ConvStep } from '#trace/conv2d.ts';
import { Cells } from '../kit/Cells.tsx';
import { channelSums } from './run.ts';
import { useSet } from './useSet.ts';

interface EquationProps {
  step: ConvStep;
  scale: number;
}

/** The sums of the three channels and the bias, added up to the one number. */
export function Equation({ step, scale }: EquationProps) {
  const setBias = useSet('biases');
  const common = { fills: 'signed', scale } as const;
  const sums = channelSums(step);
  return (
    <div class="equation">
      {CHANNELS.map((channel, n) => (
        <Addend key={channel} sign={n === 0 ? '' : '+'} name={channel}>
          <Grid {...common} rows={[[sums[n]!]]} label={`Sum over ${channel}: ${formatNumber(sums[n]!)}`} />
        </Addend>
      ))}
      <Addend sign="+" name="bias" role="kernel">
        <Cells
          {...common}
          of="kernel"
          name={`Bias of filter ${step.filter + 1}`}
          rows={[[step.bias]]}
          typed={setBias(0, step.filter)}
        />
      </Addend>
      <Addend sign="=" name="sum" role="output">
        <Grid
          {...common}
          rows={[[step.sum]]}
          current={{ row: 0, column: 0 }}
          label={`Sum: ${formatNumber(step.sum)}`}
        />
      </Addend>
    </div>
  );
}

interface AddendProps {
  sign: string;
  name: string;
  role?: 'kernel' | 'output';
  children: ComponentChildren;
}

const Addend = ({ sign, name, role, children }: AddendProps) => (
  <>
    {sign && <span class="sign">{sign}</span>}
    <div class="addend">
      <span class={role}>{name}</span>
      {children}
    </div>
  </>
);
