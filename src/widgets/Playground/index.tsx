import { useMemo } from 'preact/hooks';

import { volume } from '#engine/index.ts';
import { Legend } from '#figures/Legend.tsx';
import { formatNumber } from '#figures/values.ts';
import { widget } from '../kit/widget.tsx';
import { declaration, type PlaygroundValues } from './parameters.ts';
import { opening, run, unitOf } from './run.ts';
import { Stage } from './Stage.tsx';
import { useHeavy } from './useHeavy.ts';
import { useOwn, type OwnThings } from './useOwn.ts';
import { bytesOf, sight, story } from './words.ts';

export default widget(declaration, {
  title: ({ run: { parameters, macs } }) =>
    `Your network: ${formatNumber(parameters)} parameters, ${formatNumber(macs)} multiply-adds`,
  still: true,
  run: (values: PlaygroundValues, own: OwnThings) => run(values, own),
  opening,
  useMaterial(values) {
    const own = useOwn();
    const { work, answered } = useHeavy(values, own);
    return {
      material: { ...own, answered, work },
      version: useMemo(() => ({}), [own, answered?.worked]),
      putAway: () => own.takeWeights(null),
      ...(own.weights && { kept: 'its weights' }),
    };
  },
  story: ({ run, step }) => story(run, unitOf(run, step)),
  outcome: ({ run }) => `${formatNumber(run.parameters)} parameters`,
  facts: ({ run }) => {
    const last = run.cards.findLast(({ row, path }) => row && path.length === 1)?.row;
    return {
      fits: run.misfit === null,
      depth: run.cards.filter(({ path }) => path.length === 1).length,
      parameters: run.parameters,
      macs: run.macs,
      outputs: volume(last?.output ?? run.input),
    };
  },
  formula: ({ run }) => {
    const last = run.cards.findLast(({ row, path }) => row && path.length === 1)?.row;
    return (
      last &&
      `At its end a number sees ${sight(last)} of the picture. All activations of a picture take ${bytesOf(run.activations)}.`
    );
  },
  legend: ({ run }) => (
    <>
      <Legend fills="pixel" scale={1} name="Picture" />
      {run.page && <Legend fills="signed" scale={run.page.scale} name="Maps" />}
    </>
  ),
  stage: (told) => <Stage {...told} />,
});
