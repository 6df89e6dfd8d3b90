import { useRef } from 'preact/hooks';

import { Film } from '#figures/Film.tsx';
import { Raster, type Pixels } from '#figures/Raster.tsx';

/** Numbers that are drawn once, so that a server can, and painted from the first change on, which is far quicker. */
export function Painting({ label, ...pixels }: Pixels & { label: string }) {
  const moving = useMoving(pixels.data);
  return moving ? (
    <div class="painting" role="img" aria-label={label}>
      <Film {...pixels} />
    </div>
  ) : (
    <Raster {...pixels} label={label} />
  );
}

/** Whether numbers have been others before. */
export function useMoving(data: unknown): boolean {
  const first = useRef(data);
  const moving = useRef(false);
  moving.current ||= first.current !== data;
  return moving.current;
}
