import { useState } from 'preact/hooks';

import type { ControlProps } from './Controls.tsx';
import { caution, refusal } from './limits.ts';
import type { IntegerParameter, Parameters } from './parameters.ts';
import type { Trace } from './useWidget.ts';

/**
 * A number field between − and +, for ranges too long to slide along. What is typed is taken as soon as it can be; what
 * cannot be is said, and gives way to the last sound value when the field is left.
 */
export function NumberControl<P extends Parameters, T extends Trace>({
  widget,
  name,
  label,
  parameter,
}: ControlProps<P, T> & { parameter: IntegerParameter }) {
  const { declaration, values, set, explain } = widget;
  const value = values[name] as number;
  const [typed, setTyped] = useState<string | null>(null);
  const id = `${widget.props.id}-${name}`;
  const wrong = (text: string) => refusal(declaration, values, name, text === '' ? text : Number(text));
  const move = (to: number) => {
    setTyped(null);
    const reason = caution(declaration, values, name, to);
    if (reason) return explain(reason);
    set(name, to);
    widget.speak();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') move(value + 1);
    else if (event.key === 'ArrowDown') move(value - 1);
    else return;
    event.preventDefault();
  };
  return (
    <div class="control number">
      <label for={id}>{label}</label>
      <button
        type="button"
        aria-label={`Less ${label.toLowerCase()}`}
        aria-disabled={caution(declaration, values, name, value - 1) !== null}
        onClick={() => move(value - 1)}
      >
        −
      </button>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={parameter.min}
        max={parameter.max}
        value={typed ?? value}
        aria-invalid={typed !== null && wrong(typed) !== null}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          if (wrong(text) === null) set(name, Number(text));
        }}
        onChange={() => {
          const reason = typed === null ? null : wrong(typed);
          if (reason) explain(reason);
          else widget.speak();
        }}
        onBlur={() => setTyped(null)}
      />
      <button
        type="button"
        aria-label={`More ${label.toLowerCase()}`}
        aria-disabled={caution(declaration, values, name, value + 1) !== null}
        onClick={() => move(value + 1)}
      >
        +
      </button>
    </div>
  );
}
