import { useContext } from 'preact/hooks';

import { Awake } from './Awake.ts';
import type { ControlProps } from './control.ts';
import { NumberControl } from './NumberControl.tsx';
import { range, refusal } from './limits.ts';
import { useLive } from './live.ts';
import { controlsOf, type ChoiceParameter, type IntegerParameter, type Parameter } from './parameters.ts';
import { share } from './share.ts';
import { untranslated } from './untranslated.ts';

interface ControlsProps {
  /** What the present values come to, for the spoken value of a slider: "output 3 by 3". */
  outcome: string;
}

/** One control for each parameter that the preset shows, in its order. Grids and networks are edited where they are drawn. */
export function Controls({ outcome }: ControlsProps) {
  const { declaration, props, values } = useLive();
  const awake = useContext(Awake);
  const names = controlsOf(declaration, props.preset);
  const longest = Math.max(0, ...names.map((name) => longestOption(declaration.parameters[name]!)));
  return (
    // Columns are made wide enough for the longest text that is to be chosen in one of them.
    <div class="controls" style={longest > 0 ? { '--choice-longest': longest } : undefined}>
      {names.map((name) => {
        const parameter = declaration.parameters[name]!;
        const label = declaration.called?.(values, name);
        if (label === null) return null;
        const control = { name, label: label ?? parameter.label };
        if (!awake) return <Setting key={name} {...control} parameter={parameter} />;
        switch (parameter.kind) {
          case 'integer':
            return parameter.typed ? (
              <NumberControl key={name} {...control} parameter={parameter} />
            ) : (
              <IntegerControl key={name} {...control} parameter={parameter} outcome={outcome} />
            );
          case 'choice':
            return <ChoiceControl key={name} {...control} parameter={parameter} />;
          case 'toggle':
            return <ToggleControl key={name} {...control} />;
          case 'grid':
          case 'layers':
            return null;
        }
      })}
      <PredictSwitch />
    </div>
  );
}

/** Where a widget can ask before it shows. */
function PredictSwitch() {
  const { prediction, player } = useLive();
  const awake = useContext(Awake);
  if (!prediction.can) return null;
  const label = 'Predict first';
  if (!awake)
    return (
      <div class="control toggle">
        <span>{label}</span>
        <output>no</output>
      </div>
    );
  return (
    <label class="control toggle">
      <input
        type="checkbox"
        role="switch"
        checked={prediction.on}
        onChange={async (event) => player.seek(await prediction.turn(event.currentTarget.checked))}
      />
      {label}
    </label>
  );
}

/** In characters. */
const longestOption = (parameter: Parameter): number =>
  parameter.kind === 'choice' ? Math.max(...Object.values(parameter.options).map(({ length }) => length)) : 0;

/** What a control stands at, before there is one. */
function Setting({ name, label, parameter }: ControlProps & { parameter: Parameter }) {
  const { values, instead } = useLive();
  const value = values[name];
  if (parameter.kind === 'grid' || parameter.kind === 'layers') return null;
  const told =
    parameter.kind === 'integer'
      ? (parameter.shown ?? String)(value as number)
      : parameter.kind === 'choice'
        ? (instead[name] ?? parameter.options[value as string])
        : value
          ? 'yes'
          : 'no';
  return (
    <div class={`control ${parameter.kind}`}>
      <span>{label}</span>
      <output {...untranslated}>{told}</output>
    </div>
  );
}

/** A native range between − and +. It reaches just as far as the other values allow; at an end the buttons say why. */
function IntegerControl({
  name,
  label,
  parameter: { shown = String },
  outcome,
}: ControlProps & { parameter: IntegerParameter; outcome: string }) {
  const { declaration, values, props, dispatch, explain, speak } = useLive();
  const value = values[name] as number;
  const { min, max } = range(declaration, values, name);
  const move = (to: number) => {
    const reason = refusal(declaration, values, name, to);
    if (reason) return explain(reason);
    dispatch({ values: { [name]: to } });
    speak();
  };
  const id = `${props.id}-${name}`;
  return (
    <div class="control integer">
      <label for={id}>{label}</label>
      <button
        type="button"
        aria-label={`Less ${label.toLowerCase()}`}
        aria-disabled={value <= min}
        onClick={() => move(value - 1)}
      >
        −
      </button>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        value={value}
        style={{ '--range-at': share(value, min, max) }}
        aria-valuetext={`${label.toLowerCase()} ${shown(value)}${outcome && `, ${outcome}`}`}
        onInput={(event) => dispatch({ values: { [name]: event.currentTarget.valueAsNumber } })}
      />
      <button
        type="button"
        aria-label={`More ${label.toLowerCase()}`}
        aria-disabled={value >= max}
        onClick={() => move(value + 1)}
      >
        +
      </button>
      <output for={id} {...untranslated}>
        {shown(value)}
      </output>
    </div>
  );
}

function ChoiceControl({
  name,
  label,
  parameter: { options },
}: ControlProps & { parameter: ChoiceParameter }) {
  const { declaration, values, props, instead, dispatch } = useLive();
  const id = `${props.id}-${name}`;
  const own = instead[name];
  return (
    <div class="control choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={own ? '' : (values[name] as string)}
        onChange={(event) => dispatch({ values: { [name]: event.currentTarget.value } })}
      >
        {own && <option value="">{own}</option>}
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value} disabled={refusal(declaration, values, name, value) !== null}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function ToggleControl({ name, label }: ControlProps) {
  const { values, dispatch } = useLive();
  return (
    <label class="control toggle">
      <input
        type="checkbox"
        role="switch"
        checked={values[name] as boolean}
        onChange={(event) => dispatch({ values: { [name]: event.currentTarget.checked } })}
      />
      {label}
    </label>
  );
}
