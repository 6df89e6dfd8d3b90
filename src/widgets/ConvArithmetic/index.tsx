import { widget } from '../kit/widget.tsx';
import { Formulas } from './Formulas.tsx';
import { Legends } from './Legends.tsx';
import { declaration } from './parameters.ts';
import { run } from './run.ts';
import { Stage } from './Stage.tsx';
import { cellStory, isPatchy, notes, stepStory } from './words.ts';

export default widget(declaration, {
  title: ({ values }) =>
    values.operation === 'direct' ? 'The size of a convolution' : 'The size of a transposed convolution',
  run,
  asks: () => import('./ask.ts'),
  story({ values, run, at, over: { [run.ground]: pointed } }) {
    const story = pointed ? cellStory(run, pointed) : stepStory(run, at);
    return [...story, ...notes(run, values.view === 'counts').map((note) => ` ${note}`)];
  },
  outcome: ({ run: { sides } }) => `output ${sides[0].output} by ${sides[1].output}`,
  facts: ({ run: { sides } }) => ({
    output: sides[0].output,
    outputAcross: sides[1].output,
    lost: sides[0].lost,
    even: !sides.some(isPatchy),
  }),
  formula: (told) => <Formulas {...told} />,
  legend: (told) => <Legends {...told} />,
  stage: (told) => <Stage {...told} />,
});
