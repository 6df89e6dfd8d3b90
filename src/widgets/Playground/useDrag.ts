import { useRef, useState } from 'preact/hooks';

/** Cards that are dragged by a grip, with mouse, pen or finger, to a gap between others. */
export function useDrag(onDrop: (from: number, to: number) => void) {
  const row = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<{ readonly from: number; readonly over: number } | null>(null);

  /** In front of which card something is let go there. */
  const gapAt = (x: number, y: number): number => {
    const cards = [...row.current!.querySelectorAll<HTMLElement>('[data-card]')];
    const downwards = getComputedStyle(row.current!).flexDirection === 'column';
    const before = cards.filter((card) => {
      const { left, width, top, height } = card.getBoundingClientRect();
      return downwards ? top + height / 2 < y : left + width / 2 < x;
    });
    return before.length;
  };
  const drop = () => {
    if (!dragged) return;
    setDragged(null);
    const { from, over } = dragged;
    // Taken out of the row, the cards behind it move up.
    const to = over > from ? over - 1 : over;
    if (to !== from) onDrop(from, to);
  };
  return {
    row,
    /** the gap that is marked, as the number of cards in front of it */
    over: dragged?.over ?? null,
    card: (index: number) => (dragged?.from === index ? { 'data-dragged': '' } : {}),
    grip: (index: number) => ({
      onPointerDown(event: PointerEvent) {
        if (event.button > 0) return;
        (event.currentTarget as HTMLElement).setPointerCapture?.(event.pointerId);
        setDragged({ from: index, over: index });
        event.preventDefault();
      },
      onPointerMove(event: PointerEvent) {
        if (dragged) setDragged({ from: dragged.from, over: gapAt(event.clientX, event.clientY) });
      },
      onPointerUp: drop,
      onPointerCancel: () => setDragged(null),
    }),
  };
}
