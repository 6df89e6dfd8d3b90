import { useContext } from 'preact/hooks';

import { kindOf } from '#course/layerWords.ts';
import { formatNumber } from '#figures/values.ts';
import { Awake } from '../kit/Awake.ts';
import { useLive } from '../kit/live.ts';
import { ROUNDS, type RoundName } from './parameters.ts';
import type { TourRun } from './run.ts';
import { stops, type Kind } from './stops.ts';
import type { TourTold } from './told.ts';

interface Entry {
  /** As the network counts its layers. */
  readonly depth: number;
  readonly name: string;
  readonly shape: readonly number[];
  readonly kind: Kind;
  /** Which round it belongs to, from 0; none before the first and after the last. */
  readonly turn: number | null;
}

const kinds: Readonly<Record<string, Kind>> = {
  conv2d: 'convolution',
  relu: 'relu',
  maxPool2d: 'pooling',
  flatten: 'flatten',
  linear: 'dense',
};

/** The network's own layers, each with the step that shows it. */
export function entriesOf({ units, rounds }: TourRun): Entry[] {
  const starts = rounds.map(({ convolution }) => convolution.depth);
  return units.passes.map(({ unit: { layer }, output }, depth) => {
    const kind = kinds[layer.type]!;
    const turn = kind === 'flatten' || kind === 'dense' ? null : starts.findLastIndex((at) => at <= depth);
    return { depth, name: kindOf(layer), shape: output.shape.slice(1), kind, turn };
  });
}

/** All layers of the network in their order, the rounds framed; pressing one leads to its step in its round. */
export function Layers({ run, step }: TourTold) {
  const { player, dispatch, speak } = useLive();
  const awake = useContext(Awake);
  const groups = Object.entries(Object.groupBy(entriesOf(run), ({ turn }) => turn ?? 'end'));
  const goTo = ({ kind, turn }: Entry) => {
    if (turn !== null) dispatch({ values: { round: (Object.keys(ROUNDS) as RoundName[])[turn] } });
    player.seek(stops.findIndex((stop) => stop.kind === kind));
    speak();
  };
  const isShown = ({ kind, turn }: Entry) => kind === step.kind && (turn === null || turn === run.turn);
  return (
    <div class="tour-layers" role="group" aria-label="The network’s own layers">
      {groups.map(([turn, entries = []]) => (
        <div key={turn} class="tour-round">
          <span>{turn === 'end' ? 'Then' : `Round ${Number(turn) + 1}`}</span>
          {entries.map((entry) => {
            const current = isShown(entry) ? ('step' as const) : undefined;
            const words = (
              <>
                <b>{entry.name}</b> {entry.shape.map(formatNumber).join(' × ')}
              </>
            );
            return awake ? (
              <button
                key={entry.depth}
                type="button"
                class="tour-layer"
                aria-current={current}
                onClick={() => goTo(entry)}
              >
                {words}
              </button>
            ) : (
              <span key={entry.depth} class="tour-layer" aria-current={current}>
                {words}
              </span>
            );
          })}
        </div>
      ))}
    </div>
  );
}
