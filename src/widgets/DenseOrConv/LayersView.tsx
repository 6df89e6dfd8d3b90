import type { Link } from '#figures/Wires.tsx';
import { scaleOf } from '#figures/values.ts';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { LayersRun } from './run.ts';
import { WiresField } from './WiresField.tsx';

/** Both layers wire by wire, those lit that lead to the output shown, or from the input that is pointed at. */
export function LayersView({ run, at, over }: Told<typeof declaration.parameters, LayersRun>) {
  const { dense, conv, links } = run;
  const chosen = over.input
    ? ({ side: 'input', index: over.input.column } as const)
    : ({ side: 'output', index: at } as const);
  const lit = ({ from, to }: Link) => (chosen.side === 'input' ? from : to) === chosen.index;
  const output = scaleOf([...dense.output.data, ...conv.output.data]);
  const layers = [
    { name: 'Dense layer', of: dense, wires: links.dense },
    { name: 'Convolution', of: conv, wires: links.conv },
  ];
  return (
    <div class="dense-or-conv">
      {layers.map(({ name, of, wires }) => (
        <div class="panel" key={name}>
          <div class="panel-head">
            <b>{name}</b>{' '}
            <span>
              {wires.length} wires, {of.weight.data.length} weights
            </span>
          </div>
          <WiresField
            name={name}
            inputs={[...of.input.data]}
            outputs={[...of.output.data]}
            links={wires}
            lit={lit}
            chosen={chosen}
            scales={{ input: scaleOf(of.input.data), output }}
          />
        </div>
      ))}
    </div>
  );
}
