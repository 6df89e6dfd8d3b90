import { crossEntropy, forward, predictions, type Backend, type Network, type Unit } from '#engine/index.ts';
import type { Mistake, Result } from './snapshot.ts';
import { stacked } from './stacked.ts';
import type { Supply } from './supply.ts';

/** Pictures tried in one go, and mistakes that are kept to be looked at. */
const AT_ONCE = 25;
const SHOWN = 10;

/** Tries a network on the pictures that are kept from training; it yields between two handfuls, and ends with the result. */
export function* trial(net: Network, supply: Supply, backend: Backend): Generator<undefined, Result> {
  const { classes, unseenCount } = supply;
  const confusion = new Uint16Array(classes ** 2);
  const mistakes: Mistake[] = [];
  const heard = new Set<Unit>();
  let [right, loss] = [0, 0];
  for (let first = 0; first < unseenCount; first += AT_ONCE) {
    const shots = Array.from({ length: Math.min(AT_ONCE, unseenCount - first) }, (_, i) =>
      supply.unseen(first + i),
    );
    const { inputs, labels } = stacked(shots);
    const passes = forward(net, inputs, {}, backend);
    for (const { unit, output } of passes)
      if (!heard.has(unit) && output.data.some((value) => value > 0)) heard.add(unit);
    const logits = passes.at(-1)!.output;
    loss += crossEntropy(logits, labels).loss * shots.length;
    predictions(logits).forEach((said, i) => {
      const shot = shots[i]!;
      confusion[shot.label * classes + said]! += 1;
      if (said === shot.label) right += 1;
      else if (mistakes.length < SHOWN) mistakes.push({ ...shot, said });
    });
    yield;
  }
  return {
    accuracy: right / unseenCount,
    loss: loss / unseenCount,
    silent: net.units.some((unit) => unit.layer.type === 'relu' && !heard.has(unit)),
    confusion,
    mistakes,
  };
}
