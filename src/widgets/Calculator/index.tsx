import { Formula, Terms, type Role, type Term } from '#figures/Formula.tsx';
import { Result, Results } from '../kit/Results.tsx';
import type { Piece } from '../kit/Telling.tsx';
import { widget } from '../kit/widget.tsx';
import { formulaNames } from './controls.ts';
import { formulas } from './formulas/index.ts';
import { declaration } from './parameters.ts';
import { run, type Answers } from './run.ts';

/** "With these numbers: output 5; cells cut off at the end 0." */
function story({ lines, misfit }: Answers): Piece[] {
  if (misfit !== null) return [['kernel', 'There is no answer.'], ` ${misfit}`];
  const told = lines.flatMap(({ name, value }, at): Piece[] => [
    // "Sees, each way" is an aside in it.
    `${at > 0 ? '; ' : ''}${name[0]!.toLowerCase()}${name.slice(1)}${name.includes(',') ? ', ' : ' '}`,
    ['result', value],
  ]);
  return ['With these numbers: ', ...told, '.'];
}

/** A long formula may be broken before a sign, once there is something to leave behind. */
function parts(terms: readonly Term[]): Term[][] {
  const all: Term[][] = [[]];
  for (const term of terms) {
    if (typeof term === 'string' && /^[+−/×,=]$/.test(term) && all.at(-1)!.length > 4) all.push([]);
    all.at(-1)!.push(term);
  }
  return all;
}
const Breaking = ({ terms }: { terms: readonly Term[] }) => (
  <>
    {parts(terms).map((part, at) => (
      <Formula key={at}>
        {/* With nothing before it a sign would be taken for that of a number. */}
        {at > 0 && <mspace />}
        <Terms terms={part} />
      </Formula>
    ))}
  </>
);

const roleNames: readonly (readonly [Role, string])[] = [
  ['input', 'Of the input'],
  ['kernel', 'Of the kernel or learned'],
  ['output', 'Of the output'],
  ['gradient', 'Of the loss'],
];
const hasRole = (terms: readonly Term[], role: Role) =>
  terms.some((term) => Array.isArray(term) && term[0] === role);

export default widget(declaration, {
  title: ({ values }) => formulaNames[values.formula],
  still: true,
  run,
  story: ({ run }) => story(run),
  outcome: ({ run }) => (run.lines[0] ? `${run.lines[0].name} ${run.lines[0].value}` : 'no answer'),
  facts: ({ run }) => ({ answer: run.lines[0]?.value ?? '' }),
  legend: ({ values }) =>
    roleNames
      .filter(([role]) => hasRole(formulas[values.formula].symbols, role))
      .map(([role, name]) => (
        <span key={role} class="legend">
          <svg class="key" viewBox="0 0 16 16" aria-hidden="true">
            <circle class={role} cx={8} cy={8} r={6} />
          </svg>
          {name}
        </span>
      )),
  stage: ({ values, run: { lines } }) => (
    <div class="calculator">
      <p class="symbols">
        <Breaking terms={formulas[values.formula].symbols} />
      </p>
      <Results>
        {lines.length === 0 && <Result name="Answer" value="none" />}
        {lines.map(({ name, value, terms }) => (
          <Result key={name} name={name} value={value}>
            <Breaking terms={terms} />
          </Result>
        ))}
      </Results>
    </div>
  ),
});
