import { useState } from 'preact/hooks';

import type { ControlProps } from './control.ts';
import { caution, refusal } from './limits.ts';
import { useLive } from './live.ts';
import type { IntegerParameter } from './parameters.ts';

/**
 * A number field between − and +, for ranges too long to slide along. What is typed is taken as soon as it can be; what
 * cannot be is said, and gives way to the last sound value when the field is left.
 */
export function NumberControl({ name, label, parameter }: ControlProps & { parameter: IntegerParameter }) {
  const { declaration, values, props, dispatch, explain, speak } = useLive();
  const value = values[name] as number;
  const [typed, setTyped] = useState<string | null>(null);
  const id = `${props.id}-${name}`;
  const set = (to: number) => dispatch({ values: { [name]: to } });
  const wrong = (text: string) => refusal(declaration, values, name, text === '' ? text : Number(text));
  const move = (to: number) => {
    setTyped(null);
    const reason = caution(declaration, values, name, to);
    if (reason) return explain(reason);
    set(to);
    speak();
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
          if (wrong(text) === null) set(Number(text));
        }}
        onChange={() => {
          const reason = typed === null ? null : wrong(typed);
          if (reason) explain(reason);
          else speak();
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
