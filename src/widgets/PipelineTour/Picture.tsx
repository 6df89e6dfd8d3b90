import type { ComponentChildren } from 'preact';

import { Film } from '#figures/Film.tsx';
import { Raster, type RasterProps } from '#figures/Raster.tsx';

interface PictureProps extends Omit<RasterProps, 'root' | 'bare'> {
  readonly moving: boolean;
  readonly children?: ComponentChildren;
}

/** Numbers that are only looked at: drawn, and painted while they move. */
export const Picture = ({ moving, ...raster }: PictureProps) => (
  <div class="tour-picture">
    {moving && <Film {...raster} />}
    <Raster
      {...raster}
      bare={moving}
      {...(raster.label === undefined && { root: { 'aria-hidden': true } })}
    />
  </div>
);
