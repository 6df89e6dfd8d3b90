import { useState, type MutableRef } from 'preact/hooks';

import { isWithin, type Path } from './design.ts';

/** How near to an edge of what scrolls a card has to come to move it on, and by how much. */
const EDGE = 48;
const PULL = 16;

const pathOf = (gap: HTMLElement): Path => gap.dataset['gap']!.split('.').map(Number);

/** Cards that are dragged by a grip, with mouse, pen or finger, to a gap between others, inside of blocks too. */
export function useDrag(root: MutableRef<HTMLElement | null>, onDrop: (from: Path, to: Path) => void) {
  const [dragged, setDragged] = useState<{
    readonly from: Path;
    readonly to: Path;
  } | null>(null);

  /** The nearest gap; a block has none of its own to go to. */
  const nearest = (from: Path, { clientX, clientY }: PointerEvent): Path => {
    const gaps = [...root.current!.querySelectorAll<HTMLElement>('[data-gap]')].filter(
      (gap) => !isWithin(pathOf(gap), from) || pathOf(gap).length === from.length,
    );
    const distance = (gap: HTMLElement): number => {
      const { left, top, width, height } = gap.getBoundingClientRect();
      const away = (at: number, start: number, size: number) => Math.max(start - at, 0, at - start - size);
      const [middle, across] = [left + width / 2 - clientX, away(clientY, top, height)];
      return Math.hypot(
        width < height ? middle : away(clientX, left, width),
        width < height ? across : top + height / 2 - clientY,
      );
    };
    return pathOf(gaps.reduce((best, gap) => (distance(gap) < distance(best) ? gap : best)));
  };
  /** What is dragged to an edge of the row, or on a phone of the window, scrolls it. */
  const pull = ({ clientX, clientY, currentTarget }: PointerEvent) => {
    const row = (currentTarget as HTMLElement).closest('.play-row')!;
    const { left, right } = row.getBoundingClientRect();
    const towards = (at: number, start: number, end: number) =>
      at < start + EDGE ? -PULL : at > end - EDGE ? PULL : 0;
    if (row.scrollWidth > row.clientWidth) row.scrollLeft += towards(clientX, left, right);
    const down = towards(clientY, 0, innerHeight);
    if (down !== 0) scrollBy({ top: down, behavior: 'instant' });
  };
  return {
    /** the gap that is marked */
    to: dragged?.to.join('.') ?? null,
    from: dragged?.from.join('.') ?? null,
    grip: (from: Path) => ({
      onPointerDown(event: PointerEvent) {
        if (event.button > 0) return;
        (event.currentTarget as HTMLElement).setPointerCapture?.(event.pointerId);
        setDragged({ from, to: from });
        event.preventDefault();
      },
      onPointerMove(event: PointerEvent) {
        if (!dragged) return;
        pull(event);
        setDragged({ from, to: nearest(from, event) });
      },
      onPointerUp() {
        if (!dragged) return;
        setDragged(null);
        onDrop(dragged.from, dragged.to);
      },
      onPointerCancel: () => setDragged(null),
    }),
  };
}

export type Drag = ReturnType<typeof useDrag>;
