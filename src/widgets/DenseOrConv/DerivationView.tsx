import { scaleOf } from '#figures/values.ts';
import type { Link } from '#figures/Wires.tsx';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { DerivationRun } from './run.ts';
import { WiresField } from './WiresField.tsx';

/** The one layer that is changed, unit by unit, and what is left of it at each of the three stops. */
export function DerivationView({ run, step, at, over }: Told<typeof declaration.parameters, DerivationRun>) {
  const { sharing } = run;
  const { units, input } = sharing;
  const chosen = over.input
    ? ({ side: 'input', index: over.input.column } as const)
    : ({ side: 'output', index: over.output?.column ?? step.taken?.unit ?? 0 } as const);
  const lit = ({ from, to }: Link) => (chosen.side === 'input' ? from : to) === chosen.index;
  const stops = [
    ['Dense', 0],
    ['Locally connected', units],
    ['Convolution', sharing.length - 1],
  ] as const;
  const outputs = stops.flatMap(([, stop]) => [...sharing.step(stop).output.data]);
  /** The stop that the layer has come to or passed. */
  const reached = stops.findLastIndex(([, stop]) => stop <= at);
  const [layer, since] = stops[reached]!;
  const name = at === since ? layer : step.taken?.how === 'cut' ? 'Wires are cut' : 'Weights are shared';
  return (
    <div class="derivation">
      <div class="panel">
        <div class="panel-head">
          <b>{name}</b>{' '}
          <span>
            {step.left.wires} wires, {step.left.weights} weights
          </span>
        </div>
        <WiresField
          name="Layer"
          inputs={[...input.data]}
          outputs={[...step.output.data]}
          links={step.wires}
          lit={lit}
          chosen={chosen}
          scales={{ input: scaleOf(input.data), output: scaleOf(outputs) }}
          apart
        />
      </div>
      <table class="numbers">
        <caption>What is left</caption>
        <thead>
          <tr>
            <th scope="col">Layer</th>
            <th scope="col">Wires</th>
            <th scope="col">Weights</th>
          </tr>
        </thead>
        <tbody>
          {stops.map(([name, stop], n) => {
            const { left } = sharing.step(stop);
            return (
              <tr key={name} aria-current={n === reached ? 'step' : undefined}>
                <th scope="row">{name}</th>
                <td>{left.wires}</td>
                <td>{left.weights}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
