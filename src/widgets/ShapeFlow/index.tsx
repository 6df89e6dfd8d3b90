import { useContext } from 'preact/hooks';

import { formatNumber } from '#figures/values.ts';
import { Awake } from '../kit/Awake.ts';
import { Frame } from '../kit/Frame.tsx';
import { controlsOf, type WidgetProps } from '../kit/parameters.ts';
import { spoken, Telling } from '../kit/Telling.tsx';
import { useWidget } from '../kit/useWidget.ts';
import { Costs } from './Costs.tsx';
import { FlowField } from './FlowField.tsx';
import { LayerTable } from './LayerTable.tsx';
import { declaration, type parameters } from './parameters.ts';
import { run, type FlowTrace, type Item } from './run.ts';
import { itemStory, percent, reachInShort, shapeInNumbers, sight, volume } from './words.ts';

export { declaration, run };

export default function ShapeFlow(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { trace, focus, player, values } = widget;
  const item = trace.step(focus);
  const pieces = itemStory(item, focus, trace);
  /** Opens the stage that is looked at, or closes the one that it stands in; either way its first block is shown. */
  const turn = () => {
    const first = trace.items.findIndex(({ stage }) => stage === item.stage);
    const before = values.open > 0 && values.open < item.stage ? inside(trace) - 1 : 0;
    widget.set('open', item.inside ? 0 : item.stage);
    player.seek(first - before);
    // Whatever the pointer rests on is another block now.
    widget.point(null);
    widget.speak();
  };

  return (
    <Frame
      widget={widget}
      title={props.title ?? 'What flows through a network'}
      sentence={spoken(pieces)}
      telling={<Telling pieces={pieces} />}
      outcome={`${formatNumber(trace.parameters)} parameters`}
      formula={<Costs {...item} />}
      legend={<FlowLegend />}
      results={<LayerTable run={trace} />}
    >
      <FlowField
        run={trace}
        current={focus}
        step={player.step}
        onRest={(index) => widget.point(index === null ? null : { grid: 'output', row: 0, column: index })}
        onPick={player.seek}
      />
      <Facts
        item={item}
        run={trace}
        turn={controlsOf(declaration, props.preset).includes('architecture') ? turn : undefined}
      />
    </Frame>
  );
}

const inside = ({ items }: FlowTrace) => items.filter((item) => item.inside).length;

interface FactsProps {
  item: Item;
  run: FlowTrace;
  /** Unfolds a stage, or folds it; there is room for that only where large networks may be chosen. */
  turn: (() => void) | undefined;
}

function Facts({ item, run, turn }: FactsProps) {
  const awake = useContext(Awake);
  const { parameters = 0, macs = 0 } = item.block ?? {};
  const facts = [
    ['Output', shapeInNumbers(item.shape), `${formatNumber(volume(item.shape))} values`],
    ['Parameters', formatNumber(parameters), percent(parameters, run.parameters)],
    ['Multiply-adds', formatNumber(macs), percent(macs, run.macs)],
    ['A cell sees', sight(item), reachInShort(item, run.items[0]!.shape)],
  ] as const;
  return (
    <div class="flow-facts">
      <dl>
        {facts.map(([name, value, more]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{value}</b> <span>{more}</span>
            </dd>
          </div>
        ))}
      </dl>
      {turn && (
        <div class="flow-turn">
          {awake && item.stage > 0 && (
            <button type="button" onClick={turn}>
              {item.inside ? `Fold stage ${item.stage}` : `Unfold stage ${item.stage}`}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

const FlowLegend = () => (
  <>
    {(
      [
        ['share-parameters', 'Parameters'],
        ['share-macs', 'Multiply-adds'],
      ] as const
    ).map(([kind, name]) => (
      <span class="legend" key={kind}>
        <svg class="key" viewBox="0 0 16 16" aria-hidden="true">
          <rect class={kind} x={3} y={1} width={10} height={14} rx={2} />
        </svg>
        {name}, against the most here
      </span>
    ))}
  </>
);
