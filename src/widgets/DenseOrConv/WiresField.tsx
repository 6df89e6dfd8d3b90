import { useContext, useRef, useState } from 'preact/hooks';

import { Wires, type Side, type WiresProps } from '#figures/Wires.tsx';
import { formatNumber } from '#figures/values.ts';
import { makers } from '#trace/trace.ts';
import { Awake } from '../kit/Awake.ts';
import { useLive } from '../kit/live.ts';
import { useShown } from '../kit/shown.ts';

interface Unit {
  readonly side: Side;
  readonly index: number;
}

interface WiresFieldProps extends Omit<WiresProps, 'root' | 'unit'> {
  /** "Dense layer" */
  readonly name: string;
}

/** The units of a layer as one tab stop: left and right along a row, up and down between inputs and outputs. */
export function WiresField({ name, ...wires }: WiresFieldProps) {
  const { dispatch, player, run } = useLive();
  const [at, setAt] = useState<Unit>({ side: 'output', index: 0 });
  useShown(name, () => [
    ['inputs', ...wires.inputs],
    ['outputs', ...wires.outputs],
  ]);
  const box = useRef<HTMLDivElement>(null);
  const awake = useContext(Awake);
  const values = { input: wires.inputs, output: wires.outputs };
  const last = (side: Side) => values[side].length - 1;

  const onRest = (unit: Unit | null) =>
    dispatch({ place: unit && { grid: unit.side, row: 0, column: unit.index } });
  /** A click, a tap, Enter or Space. */
  const onPick = ({ side, index }: Unit) => {
    const [made] = makers(run, { grid: side, row: 0, column: index });
    if (made !== undefined) player.seek(made);
  };
  const goTo = (side: Side, index: number) => {
    const unit = { side, index: Math.min(last(side), Math.max(0, index)) };
    setAt(unit);
    box.current!.querySelector<SVGGElement>(`[data-unit="${unit.side} ${unit.index}"]`)!.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { side, index } = at;
    // Outputs stand below the middle inputs.
    const shift = Math.round((values.input.length - values.output.length) / 2);
    if (event.key === 'ArrowLeft') goTo(side, index - 1);
    else if (event.key === 'ArrowRight') goTo(side, index + 1);
    else if (event.key === 'ArrowUp') goTo('input', side === 'input' ? index : index + shift);
    else if (event.key === 'ArrowDown') goTo('output', side === 'output' ? index : index - shift);
    else if (event.key === 'Home') goTo(side, 0);
    else if (event.key === 'End') goTo(side, last(side));
    else if (event.key === 'Enter' || event.key === ' ') onPick(at);
    else if (event.key === 'Escape') onRest(null);
    else return;
    event.preventDefault();
  };
  const pointed = (event: Event): Unit | null => {
    const unit = (event.target as Element).closest<SVGGElement>('[data-unit]')?.dataset['unit']?.split(' ');
    return unit ? { side: unit[0] as Side, index: Number(unit[1]) } : null;
  };

  return (
    <div
      class="field"
      ref={box}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => event.pointerType === 'mouse' && onRest(pointed(event))}
      onPointerLeave={() => onRest(null)}
      onClick={(event) => {
        const unit = pointed(event);
        if (!unit) return;
        setAt(unit);
        onPick(unit);
      }}
      onFocusIn={(event) => onRest(pointed(event))}
      onFocusOut={() => onRest(null)}
    >
      <Wires
        {...wires}
        root={{ role: awake ? 'grid' : 'group', 'aria-label': name }}
        unit={
          awake
            ? (side, index) => ({
                role: 'gridcell',
                'aria-label': `${side} ${index + 1}: ${formatNumber(values[side][index]!)}`,
                tabindex: at.side === side && at.index === index ? 0 : -1,
                ...{ 'data-unit': `${side} ${index}` },
              })
            : undefined
        }
      />
    </div>
  );
}
