import { Legend } from '#figures/Legend.tsx';
import { percentage } from '#figures/percentage.ts';
import { widget } from '../kit/widget.tsx';
import { lazily } from '../kit/work/lazily.ts';
import { slowly } from '../kit/work/slowly.ts';
import type { Answers } from './answers.ts';
import { AnswerStage } from './AnswerStage.tsx';
import { BorderTable } from './BorderTable.tsx';
import { MapStage, mapScale } from './MapStage.tsx';
import { declaration, type ShiftValues } from './parameters.ts';
import { run } from './run.ts';
import { fillsOf } from './scenes.ts';
import { answerInShort, answerStory, mapStory, said } from './words.ts';

export default widget(declaration, {
  title: ({ values }) => (values.show === 'map' ? 'Does the map move along?' : 'Does the answer stay?'),
  still: true,
  run: (values: ShiftValues, _: undefined, found: Answers | null) => run(values, found),
  slow: slowly({
    later: true,
    needs: ({ show, digit, sample }: ShiftValues) => (show === 'answer' ? { digit, sample } : null),
    job: lazily(async () => (await import('./answers.ts')).answers),
    open: () => new Worker(new URL('./answers.worker.ts', import.meta.url), { type: 'module' }),
  }),
  story: ({ values, run: { map, asked } }) => (map ? mapStory(values, map) : answerStory(values, asked!)),
  outcome: ({ run: { map, asked } }) =>
    map ? `difference ${percentage(map.comparison.error)}` : answerInShort(asked!),
  facts({ values, run: { map, asked } }) {
    const says = asked?.shares ? said(asked.shares) : -1;
    return {
      error: map ? Math.round(1000 * map.comparison.error) / 10 : 0,
      differing: map?.comparison.differing ?? 0,
      says,
      wrong: says >= 0 && says !== Number(values.digit),
    };
  },
  legend: (told) => (
    <>
      <Legend
        fills={told.run.map ? fillsOf(told.values.picture) : 'pixel'}
        scale={1}
        name={told.values.show === 'map' ? 'Picture' : 'Ink and shares'}
      />
      {told.run.map && <Legend fills="signed" scale={mapScale(told)} name="Maps" />}
    </>
  ),
  results: ({ values, controls }) =>
    values.show === 'map' && controls.includes('border') && <BorderTable values={values} />,
  stage: (told) => (told.run.map ? <MapStage {...told} /> : <AnswerStage {...told} />),
});
