import { useContext } from 'preact/hooks';

import { Awake } from './Awake.ts';
import { NumberControl } from './NumberControl.tsx';
import { range, refusal } from './limits.ts';
import {
  controlsOf,
  type ChoiceParameter,
  type IntegerParameter,
  type Parameter,
  type Parameters,
} from './parameters.ts';
import { share } from './share.ts';
import { untranslated } from './untranslated.ts';
import type { Trace, Widget } from './useWidget.ts';

interface ControlsProps<P extends Parameters, T extends Trace> {
  widget: Widget<P, T>;
  /** What the present values come to, for the spoken value of a slider: "output 3 by 3". */
  outcome: string;
}

/** One control for each parameter that the preset shows, in its order. Grids are edited where they are drawn. */
export function Controls<P extends Parameters, T extends Trace>({ widget, outcome }: ControlsProps<P, T>) {
  const { declaration, props } = widget;
  const awake = useContext(Awake);
  const names = controlsOf(declaration, props.preset);
  const longest = Math.max(0, ...names.map((name) => longestOption(declaration.parameters[name]!)));
  return (
    // Columns are made wide enough for the longest text that is to be chosen in one of them.
    <div class="controls" style={longest > 0 ? { '--choice-longest': longest } : undefined}>
      {names.map((name) => {
        const parameter = declaration.parameters[name]!;
        const label = declaration.called?.(widget.values, name);
        if (label === null) return null;
        const control = { widget, name, label: label ?? parameter.label };
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
            return null;
        }
      })}
    </div>
  );
}

/** In characters. */
const longestOption = (parameter: Parameter): number =>
  parameter.kind === 'choice' ? Math.max(...Object.values(parameter.options).map(({ length }) => length)) : 0;

export interface ControlProps<P extends Parameters, T extends Trace> {
  widget: Widget<P, T>;
  name: keyof P & string;
  label: string;
}

/** What a control stands at, before there is one. */
function Setting<P extends Parameters, T extends Trace>({
  widget: { declaration, values },
  name,
  label,
  parameter,
}: ControlProps<P, T> & { parameter: Parameter }) {
  const value = values[name];
  if (parameter.kind === 'grid') return null;
  const told =
    parameter.kind === 'integer'
      ? (parameter.shown ?? String)(value as number)
      : parameter.kind === 'choice'
        ? (declaration.drawn?.(values, name) ?? parameter.options[value as string])
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
function IntegerControl<P extends Parameters, T extends Trace>({
  widget,
  name,
  label,
  parameter: { shown = String },
  outcome,
}: ControlProps<P, T> & { parameter: IntegerParameter; outcome: string }) {
  const { declaration, values, set, explain } = widget;
  const value = values[name] as number;
  const { min, max } = range(declaration, values, name);
  const move = (to: number) => {
    const reason = refusal(declaration, values, name, to);
    if (reason) return explain(reason);
    set(name, to);
    widget.speak();
  };
  const id = `${widget.props.id}-${name}`;
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
        aria-valuetext={`${label.toLowerCase()} ${shown(value)}, ${outcome}`}
        onInput={(event) => set(name, event.currentTarget.valueAsNumber)}
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

function ChoiceControl<P extends Parameters, T extends Trace>({
  widget,
  name,
  label,
  parameter: { options },
}: ControlProps<P, T> & { parameter: ChoiceParameter }) {
  const { declaration, values, set } = widget;
  const id = `${widget.props.id}-${name}`;
  const own = declaration.drawn?.(values, name);
  return (
    <div class="control choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={own ? '' : (values[name] as string)}
        onChange={(event) => set(name, event.currentTarget.value)}
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

function ToggleControl<P extends Parameters, T extends Trace>({ widget, name, label }: ControlProps<P, T>) {
  return (
    <label class="control toggle">
      <input
        type="checkbox"
        role="switch"
        checked={widget.values[name] as boolean}
        onChange={(event) => widget.set(name, event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
