import { useLive } from '../kit/live.ts';
import { Panel } from '../kit/Panel.tsx';
import { Maps } from './Maps.tsx';
import type { TourTold } from './told.ts';

/** All maps that a step of a round makes; a press on one chooses it, as its number among the controls does. */
export function AllMaps({ run, step, moving }: TourTold) {
  const { dispatch } = useLive();
  if (step.kind === 'image' || step.kind === 'flatten' || step.kind === 'dense') return null;
  const { output, maps } = step.layer ?? run.round.relu;
  return (
    <Panel of="output" name={`All ${maps} maps`}>
      <Maps
        of={output}
        across={maps > 8 ? 12 : 8}
        chosen={run.map}
        label={`All ${maps} maps, of which number ${run.map + 1} is chosen`}
        moving={moving}
        onChoose={(map) => dispatch({ values: { map: map + 1 } })}
      />
    </Panel>
  );
}
