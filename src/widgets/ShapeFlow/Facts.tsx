import { useContext } from 'preact/hooks';

import { formatNumber } from '#figures/values.ts';
import { Awake } from '../kit/Awake.ts';
import { useLive } from '../kit/live.ts';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { FlowRun } from './run.ts';
import { partOf, reachInShort, shapeInNumbers, sight } from './words.ts';

/** As the engine counts them, which would come along for this line alone. */
const valuesOf = (shape: readonly number[]) => shape.reduce((product, side) => product * side, 1);

type Flowing = Told<typeof declaration.parameters, FlowRun>;

/** The block that is shown, in numbers, and what folds its stage and unfolds it. */
export function Facts(told: Flowing) {
  const { run, step: item, controls } = told;
  const { parameters = 0, macs = 0 } = item.block ?? {};
  const facts = [
    ['Output', shapeInNumbers(item.shape), `${formatNumber(valuesOf(item.shape))} values`],
    ['Parameters', formatNumber(parameters), partOf(parameters, run.parameters)],
    ['Multiply-adds', formatNumber(macs), partOf(macs, run.macs)],
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
      {/* There is room for that only where large networks may be chosen. */}
      {controls.includes('architecture') && (
        <div class="flow-turn">
          <Turn {...told} />
        </div>
      )}
    </div>
  );
}

/** Opens the stage that is looked at, or closes the one that it stands in; either way its first block is shown. */
function Turn({ values, run, step: item }: Flowing) {
  const { player, dispatch, speak } = useLive();
  const awake = useContext(Awake);
  if (!awake || item.stage === 0) return null;
  const turn = () => {
    const first = run.items.findIndex(({ stage }) => stage === item.stage);
    const inside = run.items.filter((other) => other.inside).length;
    const before = values.open > 0 && values.open < item.stage ? inside - 1 : 0;
    player.pause();
    // Whatever the pointer rests on is another block then.
    dispatch({ values: { open: item.inside ? 0 : item.stage }, step: first - before, place: null });
    speak();
  };
  return (
    <button type="button" onClick={turn}>
      {item.inside ? `Fold stage ${item.stage}` : `Unfold stage ${item.stage}`}
    </button>
  );
}
