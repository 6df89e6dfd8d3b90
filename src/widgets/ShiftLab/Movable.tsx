import type { ComponentChildren } from 'preact';
import { useContext, useRef } from 'preact/hooks';

import { Awake } from '../kit/Awake.ts';
import { clamp } from '../kit/clamp.ts';
import { useLive } from '../kit/live.ts';
import { REACH } from './scenes.ts';
import { placeInWords } from './words.ts';

interface MovableProps {
  readonly right: number;
  readonly down: number;
  /** how many cells across the picture has */
  readonly side: number;
  readonly children: ComponentChildren;
}

/** A picture that is dragged by mouse, pen or finger, moved by arrows, and put back by Home or Enter. */
export function Movable({ right, down, side, children }: MovableProps) {
  const { dispatch, speak } = useLive();
  const awake = useContext(Awake);
  const grip = useRef<{ x: number; y: number; right: number; down: number } | null>(null);
  const moveTo = (to: { right: number; down: number }) => {
    const next = { right: clamp(to.right, -REACH, REACH), down: clamp(to.down, -REACH, REACH) };
    if (next.right !== right || next.down !== down) dispatch({ values: next });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, { right: number; down: number }> = {
      ArrowLeft: { right: right - 1, down },
      ArrowRight: { right: right + 1, down },
      ArrowUp: { right, down: down - 1 },
      ArrowDown: { right, down: down + 1 },
      Home: { right: 0, down: 0 },
      Enter: { right: 0, down: 0 },
    };
    const move = moves[event.key];
    if (!move) return;
    moveTo(move);
    speak();
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture?.(event.pointerId);
    grip.current = { x: event.clientX, y: event.clientY, right, down };
  };
  const onPointerMove = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    if (!grip.current) return;
    const cell = (currentTarget as HTMLElement).getBoundingClientRect().width / side;
    moveTo({
      right: grip.current.right + Math.round((clientX - grip.current.x) / cell),
      down: grip.current.down + Math.round((clientY - grip.current.y) / cell),
    });
  };
  const letGo = () => {
    if (grip.current) speak();
    grip.current = null;
  };
  if (!awake) return <div class="movable">{children}</div>;
  return (
    <button
      type="button"
      class="movable"
      aria-label={`Move the picture, now ${placeInWords({ right, down })}: drag it, or press an arrow key; Home puts it back`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      {children}
    </button>
  );
}
