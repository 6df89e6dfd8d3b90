import { Raster } from '#figures/Raster.tsx';
import { SIDE } from '#samples/centre.ts';
import type { Shot } from './snapshot.ts';

/** One of the pictures that the network sees. */
export const Still = ({ shot, name }: { shot: Shot; name: string }) => (
  <div class="lab-still">
    <Raster rows={SIDE} columns={SIDE} data={shot.pixels} fills="pixel" scale={255} label={name} />
  </div>
);
