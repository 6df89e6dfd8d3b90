import { InTurn } from '../kit/InTurn.tsx';
import { useStroke } from '../kit/paper/useStroke.ts';
import { Decisive } from './Decisive.tsx';
import { Maps } from './Maps.tsx';
import { PaperView } from './PaperView.tsx';
import { Shares } from './Shares.tsx';
import { Switches } from './Switches.tsx';
import type { InspectorTold } from './told.ts';
import { UnitView } from './UnitView.tsx';

/** What is drawn and what is said of it, and beside that what there is to look into. */
export function Stage(told: InspectorTold) {
  const { run, values } = told;
  const [moving, onMove] = useStroke();
  return (
    <div class={`inspector ${values.show}`}>
      <div class="inspector-answer">
        <PaperView {...told} moving={moving} onMove={onMove} />
        <Shares run={run} />
      </div>
      {run.decisive && <Decisive run={run} decisive={run.decisive} />}
      {values.show === 'maps' && (
        <div class="inspector-inside">
          <Maps {...told} moving={moving} />
          <InTurn>
            <UnitView {...told} moving={moving} />
          </InTurn>
          <InTurn>
            <Switches {...told} off={values.off[0]!} />
          </InTurn>
        </div>
      )}
    </div>
  );
}
