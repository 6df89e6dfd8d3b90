import { Picture } from '#figures/Picture.tsx';
import type { RasterProps } from '#figures/Raster.tsx';

interface TourPictureProps extends Omit<RasterProps, 'root' | 'bare' | 'children'> {
  readonly moving: boolean;
}

/** Numbers that are only looked at. */
export const TourPicture = (raster: TourPictureProps) => (
  <div class="tour-picture">
    <Picture {...raster} {...(raster.label === undefined && { root: { 'aria-hidden': true } })} />
  </div>
);
