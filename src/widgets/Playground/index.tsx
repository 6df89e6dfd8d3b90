import { Legend } from '#figures/Legend.tsx';
import { formatNumber } from '#figures/values.ts';
import { widget } from '../kit/widget.tsx';
import { declaration, type PlaygroundValues } from './parameters.ts';
import { opening, run } from './run.ts';
import { Stage } from './Stage.tsx';
import { useOwn, type OwnThings } from './useOwn.ts';
import { sight, story } from './words.ts';

export default widget(declaration, {
  title: ({ run: { parameters, macs } }) =>
    `Your network: ${formatNumber(parameters)} parameters, ${formatNumber(macs)} multiply-adds`,
  still: true,
  run: (values: PlaygroundValues, own: OwnThings) => run(values, own),
  opening,
  useMaterial() {
    const own = useOwn();
    const { weights, pixels, putAway } = own;
    const kept = [...(weights ? ['weights'] : []), ...(pixels ? ['picture'] : [])].join(' and ');
    return {
      ...{ material: own, putAway },
      ...(pixels && { instead: { picture: 'Your own' } }),
      ...(kept && { kept: `your own ${kept}` }),
    };
  },
  story: ({ run, step }) => story(run, step),
  outcome: ({ run }) => `${formatNumber(run.parameters)} parameters`,
  facts: ({ run }) => {
    const last = run.cards.findLast(({ row }) => row)?.row;
    return {
      fits: run.misfit === null,
      depth: run.cards.length,
      parameters: run.parameters,
      macs: run.macs,
      outputs: (last?.output ?? run.input).reduce((product, side) => product * side, 1),
    };
  },
  formula: ({ run }) => {
    const last = run.cards.findLast(({ row }) => row)?.row;
    return last && `At its end a number sees ${sight(last)} of the picture.`;
  },
  legend: ({ run }) => (
    <>
      <Legend fills="pixel" scale={1} name="Picture" />
      {run.page && <Legend fills="signed" scale={run.page.scale} name="Maps" />}
    </>
  ),
  stage: (told) => <Stage {...told} own={told.material} />,
});
