import { useEffect, useState } from 'preact/hooks';

const ends = ['pointerup', 'pointercancel'] as const;

/** Whether a stroke of a pen is going on, and how one says that it is: it ends where the pen is lifted. */
export function useStroke(): readonly [moving: boolean, onMove: () => void] {
  const [moving, setMoving] = useState(false);
  useEffect(() => {
    if (!moving) return;
    const lift = () => setMoving(false);
    for (const end of ends) addEventListener(end, lift);
    return () => ends.forEach((end) => removeEventListener(end, lift));
  }, [moving]);
  return [moving, () => setMoving(true)];
}
