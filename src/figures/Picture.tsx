import { Film } from './Film.tsx';
import { Raster, type RasterProps } from './Raster.tsx';

interface PictureProps extends Omit<RasterProps, 'bare'> {
  readonly moving: boolean;
}

/** Numbers as a picture: drawn, and while they move painted below what is drawn on them. */
export const Picture = ({ moving, ...raster }: PictureProps) => (
  <>
    {moving && <Film {...raster} />}
    <Raster {...raster} bare={moving} />
  </>
);
