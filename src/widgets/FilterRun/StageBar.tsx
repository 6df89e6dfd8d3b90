import { useContext } from 'preact/hooks';

import { counted } from '#figures/counted.ts';
import type { LayerStage, LayerTrace } from '#trace/convLayer.ts';
import { Awake } from '../kit/Awake.ts';
import { useLive } from '../kit/live.ts';
import { stageNames } from './words.ts';

/** The three stages of the run, each as long as its share of the steps; pressing one leads to its first. */
export function StageBar({ run, at }: { run: LayerTrace; at: number }) {
  const { player, speak } = useLive();
  const { starts, length } = run;
  const order = Object.keys(starts) as LayerStage[];
  const ends = [...order.slice(1).map((stage) => starts[stage]), length];
  const now = run.step(at).stage;
  const awake = useContext(Awake);
  const told = (stage: LayerStage, n: number) => (
    <>
      <b>{stageNames[stage]}</b> <span>{counted(ends[n]! - starts[stage], 'step')}</span>
    </>
  );
  const goTo = (stage: LayerStage) => {
    player.seek(starts[stage]);
    speak();
  };
  return (
    <div class="stage-bar" role="group" aria-label="Stages">
      {order.map((stage, n) => {
        const current = stage === now ? 'step' : undefined;
        return awake ? (
          <button
            key={stage}
            type="button"
            class="stage-name"
            aria-current={current}
            onClick={() => goTo(stage)}
          >
            {told(stage, n)}
          </button>
        ) : (
          <span key={stage} class="stage-name" aria-current={current}>
            {told(stage, n)}
          </span>
        );
      })}
    </div>
  );
}
