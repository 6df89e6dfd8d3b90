import { SizeFormula } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { widget } from '../kit/widget.tsx';
import { slowly } from '../kit/work/slowly.ts';
import { draw, isQuick } from './draw.ts';
import { declaration, type FilterLabValues } from './parameters.ts';
import { run } from './run.ts';
import { Stage } from './Stage.tsx';
import { told } from './told.ts';
import { useOwnPicture, type OwnPicture } from './useOwnPicture.ts';

export default widget(declaration, {
  title: 'A picture through a kernel',
  still: true,
  run: (values, own: OwnPicture, sample) => run(values, own.shown?.grey, sample),
  slow: slowly({
    needs: ({ picture, size }: FilterLabValues, own: OwnPicture) =>
      own.shown || isQuick(size) ? null : { picture, side: size },
    job: draw,
    open: () => new Worker(new URL('./draw.worker.ts', import.meta.url), { type: 'module' }),
  }),
  useMaterial(_, explain) {
    const own = useOwnPicture(explain);
    const { shown, putAway } = own;
    return {
      ...{ material: own, version: shown, putAway },
      ...(shown && { instead: { picture: shown.name }, kept: 'your own picture' }),
    };
  },
  // In the middle of the map; and when the picture gets other pixels, the window stays where it was in it.
  opening: ({ size }) => Math.floor((size - 2) / 2) * (size - 1),
  moved(step, { side: old }, { side }) {
    const moved = (place: number) => Math.floor(((place + 0.5) * side) / old);
    return moved(Math.floor(step / old)) * side + moved(step % old);
  },
  story: ({ values, step }) => told(values, step),
  outcome: ({ run }) => `output ${run.side} by ${run.side}`,
  facts: ({ run }) => ({
    output: run.side,
    smallest: Array.from(run.map).reduce((a, b) => Math.min(a, b)),
    largest: Array.from(run.map).reduce((a, b) => Math.max(a, b)),
  }),
  formula: ({ run }) => (
    <SizeFormula brief input={run.picture.side} kernel={3} padding={0} stride={1} output={run.side} />
  ),
  legend: ({ run }) => (
    <>
      <Legend fills="photo" scale={255} name="Pixels" />
      <Legend fills={run.fills} scale={run.scale} name="Answers" />
    </>
  ),
  stage: (told) => <Stage {...told} />,
});
