import { Formula, Terms } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { scaleOf } from '#figures/values.ts';
import { widget } from '../kit/widget.tsx';
import { declaration } from './parameters.ts';
import { run } from './run.ts';
import { Stage } from './Stage.tsx';
import { story } from './words.ts';

export default widget(declaration, {
  title: ({ values: { columns }, run: { direction } }) =>
    direction === 'forward'
      ? `One convolution, ${columns ? 'three' : 'two'} views`
      : 'The same matrix, transposed',
  run,
  story,
  outcome: ({ run: { matrix } }) => `a matrix of ${matrix.length} by ${matrix[0]!.length}`,
  facts({ run: { matrix, patches, made } }) {
    const cells = matrix.flat();
    const entries = cells.filter((cell) => cell !== null).length;
    return {
      ...{ entries, empty: cells.length - entries, copies: patches.flat().length },
      largest: Math.max(...made.data),
    };
  },
  // y = A·x, or z = Aᵀ·g: with x and y again it would read as the way back, which it is not.
  formula: ({ run: { direction, matrix } }) => {
    const cells = matrix.flat();
    const weights = cells.filter((cell) => cell !== null).length;
    return (
      <>
        <Formula>
          <Terms
            terms={
              direction === 'forward'
                ? [['output', 'y'], '=', ['kernel', 'A'], '·', ['input', 'x']]
                : [['gradient', 'z'], '=', ['kernel', 'Aᵀ'], '·', ['gradient', 'g']]
            }
          />
        </Formula>
        <span>
          {weights} of {cells.length} cells hold a weight
        </span>
      </>
    );
  },
  legend: ({ run: { weight, given, direction } }) => (
    <>
      <Legend fills="signed" scale={scaleOf(weight.data)} name="Weights" />
      <Legend fills="signed" scale={scaleOf(given.data)} name={direction === 'forward' ? 'Pixels' : 'Map'} />
    </>
  ),
  stage: (told) => <Stage {...told} />,
});
