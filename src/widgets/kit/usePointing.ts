import { usePlaces, type At } from './usePlaces.ts';

/** For what a run makes and no grid of cells shows: a mouse looks at the place that it finds, a press goes to its step. */
export function usePointing() {
  const { rest, follow } = usePlaces('output');
  return (find: (event: MouseEvent) => At | null) => ({
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') rest(find(event));
    },
    onPointerLeave: () => rest(null),
    onClick: (event: MouseEvent) => {
      const at = find(event);
      if (at) follow?.(at);
    },
  });
}
