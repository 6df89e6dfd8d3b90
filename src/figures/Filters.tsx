import type { Tensor } from '#engine/index.ts';
import { Raster } from './Raster.tsx';

/** The kernels of a first layer [filters, 1, height, width] as pictures, all on one scale. */
export function Filters({ weight: { shape, data } }: { weight: Tensor }) {
  const [count, , rows, columns] = shape as [number, number, number, number];
  const scale = Math.max(...data.map(Math.abs));
  return (
    <ol class="filters" aria-hidden="true">
      {Array.from({ length: count }, (_, filter) => (
        <li key={filter}>
          <Raster
            {...{ rows, columns, scale, fills: 'signed' }}
            data={data.subarray(filter * rows * columns, (filter + 1) * rows * columns)}
          />
          {filter + 1}
        </li>
      ))}
    </ol>
  );
}
