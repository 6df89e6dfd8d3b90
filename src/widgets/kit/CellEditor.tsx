import { useLayoutEffect, useRef } from 'preact/hooks';

import { readNumber } from '#figures/typedNumber.ts';
import { clamp } from './clamp.ts';

interface CellEditorProps {
  cell: SVGGElement;
  box: HTMLElement;
  value: number;
  /** What was typed on the cell already. */
  text: string | undefined;
  name: string;
  digits: readonly [min: number, max: number];
  /** Takes the value, or null where there is none to take, and whether the cell gets the focus back. */
  onDone: (value: number | null, back: boolean) => void;
}

/** A number field laid over one cell. Enter or leaving it takes the value, Escape does not. */
export function CellEditor({ cell, box, value, text, name, digits, onDone }: CellEditorProps) {
  const [min, max] = digits;
  const input = useRef<HTMLInputElement>(null);
  const over = cell.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  useLayoutEffect(() => {
    input.current!.focus();
    if (text === undefined) input.current!.select();
    // What is typed next goes behind what was typed on the cell.
    else input.current!.setSelectionRange(text.length, text.length);
  }, []);
  // Giving the focus back leaves the field a second time.
  const left = useRef(false);
  const done = (keep: boolean, back: boolean) => {
    if (left.current) return;
    left.current = true;
    const [typed] = readNumber(input.current!.value);
    onDone(keep && typed !== undefined ? clamp(typed, min, max) : null, back);
  };
  return (
    <input
      ref={input}
      class="cell-editor"
      // Telephones have no minus among their digits.
      inputMode={min < 0 ? 'text' : 'decimal'}
      defaultValue={text ?? String(value)}
      aria-label={`${name}, from ${min} to ${max}`}
      style={{
        left: `${over.left - frame.left}px`,
        top: `${over.top - frame.top}px`,
        width: `${over.width}px`,
        height: `${over.height}px`,
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          done(event.key === 'Enter', true);
        }
      }}
      // The focus is on its way elsewhere, and stays there.
      onBlur={() => done(true, false)}
    />
  );
}
