import { Legend } from '#figures/Legend.tsx';
import type { Place } from '#figures/Grid.tsx';
import { formatNumber as number } from '#figures/values.ts';
import { Field } from '../kit/Field.tsx';
import type { Piece } from '../kit/Telling.tsx';
import { widget } from '../kit/widget.tsx';
import { declaration, MOST } from './parameters.ts';
import { run, type Listing } from './run.ts';

/** What a pixel holds, and where in the list it and the one below it stand; of none, what there is altogether. */
export function story({ rows, list }: Listing, at: Place | undefined): Piece[] {
  const side = rows.length;
  if (!at) {
    const different = new Set(list).size;
    return [
      `${side} rows of ${side} make `,
      ['result', number(list.length)],
      ` numbers, ${different === 1 ? 'all of them the same' : `${different} different ones among them`}.`,
      ' To a computer, the picture is nothing else.',
    ];
  }
  const place = at.row * side + at.column;
  const below = list[place + side];
  return [
    `Row ${at.row + 1}, column ${at.column + 1} holds `,
    ['result', number(list[place]!)],
    `. In the list of all ${list.length} it stands at place ${place + 1}; `,
    below === undefined
      ? 'no pixel lies below it.'
      : `the pixel below it, ${number(below)}, at place ${place + side + 1}.`,
  ];
}

export default widget(declaration, {
  title: 'A picture and its numbers',
  still: true,
  run,
  story: ({ run, over }) => story(run, over.input),
  outcome: ({ run }) => `${run.list.length} numbers`,
  facts: ({ run: { list } }) => ({ different: new Set(list).size, largest: Math.max(...list) }),
  legend: () => <Legend fills="photo" scale={MOST} name="Black to white" />,
  stage({ run: { rows, list }, over }) {
    const common = {
      ...({ of: 'input', draws: 'image', fills: 'photo', scale: MOST } as const),
      least: declaration.parameters.size.max,
      marks: over.input ? [over.input] : [],
    };
    return (
      <div class="paint-numbers">
        <div class="paint-picture">
          <Field {...common} name="Picture" note={`${rows.length} × ${rows.length} pixels`} />
        </div>
        <Field
          {...common}
          role="output"
          name="Numbers"
          note={`${list.length}, from 0 to ${MOST}`}
          kind={() => 'bare'}
        />
      </div>
    );
  },
});
