import type { Architecture } from '#course/architecture.ts';
import { formatNumber } from '#figures/values.ts';
import type { Piece } from '../kit/Telling.tsx';
import { widget } from '../kit/widget.tsx';
import { columns, declaration, sortingOf } from './parameters.ts';
import { run } from './run.ts';
import { SortedTable } from './SortedTable.tsx';
import { TimelineField } from './TimelineField.tsx';

/** "AlexNet, 2012, 8 layers deep: …" */
const story = ({ name, year, depth, parameters, macs, input, idea }: Architecture): Piece[] => [
  `${name}, ${year}, ${depth} layers deep: `,
  ['kernel', formatNumber(parameters)],
  ' parameters and ',
  ['result', formatNumber(macs)],
  ` multiply-adds for a picture of ${input.join('\u00a0×\u00a0')}. ${idea}`,
];

export default widget(declaration, {
  title: 'Famous networks',
  run,
  story: ({ step }) => story(step),
  outcome({ values }) {
    const [by, direction] = sortingOf(values.sort);
    return `by ${columns[by].label.toLowerCase()}, ${columns[by][direction]}`;
  },
  facts: ({ run: { networks } }) => ({ first: networks[0]!.name, last: networks.at(-1)!.name }),
  legend: () => (
    <span class="legend">
      <svg class="key" viewBox="0 0 16 16" aria-hidden="true">
        <circle class="amount-of-parameters" cx={8} cy={8} r={7} />
      </svg>
      Area: parameters
    </span>
  ),
  stage: (told) => (
    <>
      <TimelineField {...told} />
      <SortedTable {...told} />
      <p class="paper">
        <b>{told.step.title}</b>, {told.step.authors}, {told.step.year}. <i>Counted here:</i>{' '}
        {told.step.variant}
      </p>
    </>
  ),
});
