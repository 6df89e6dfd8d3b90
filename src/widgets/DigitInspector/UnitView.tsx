import { useMemo } from 'preact/hooks';

import { Grid } from '#figures/Grid.tsx';
import { Raster } from '#figures/Raster.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import type { Product, Share } from '#trace/units.ts';
import { Panel } from '../kit/Panel.tsx';
import { RasterField } from '../kit/RasterField.tsx';
import { square } from '../kit/rows.ts';
import { heaviest, layerName } from './words.ts';
import type { InspectorTold } from './told.ts';

/** So many shares of a sum are drawn. */
const DRAWN = 8;

/** The chosen map, large enough to be moved in, and how its chosen unit came by its value. */
export function UnitView({ run, step, moving }: InspectorTold & { moving: boolean }) {
  const { output, maps, rows, columns, plane } = run.layers[step.layer]!;
  const { layer, map, row, column, made } = step;
  const data = useMemo(
    () => output.data.subarray(map * rows * columns, (map + 1) * rows * columns),
    [output, map],
  );
  const name = layerName(run.layers, layer);
  return (
    <div class="unit-view">
      {rows > 1 && (
        <Panel of="output" name={`Map ${map + 1}`} note={`of ${maps}, ${name}`}>
          <RasterField
            {...{
              of: 'output',
              name: 'Chosen map',
              plane: plane + map,
              rows,
              columns,
              data,
              fills: 'signed',
              moving,
            }}
            scale={scaleOf(output.data)}
            outlines={[{ kind: 'current', row, column }]}
          />
        </Panel>
      )}
      <div class="unit-sum">
        {made.by === 'sum' && made.shares.length === 1 && <OneShare share={made.shares[0]!} />}
        {made.by === 'sum' && made.shares.length > 1 && <Shares shares={made.shares} />}
        {made.by === 'window' && (
          <Panel of="products" name="The window">
            <Grid
              label={`The window: ${made.step.cells.map(({ value }) => formatNumber(value)).join(', ')}`}
              rows={square(made.step.cells.map(({ value }) => value))}
              fills="signed"
              scale={scaleOf(output.data)}
              least={5}
              {...(made.step.winner && {
                won: made.step.cells.flatMap((cell, n) =>
                  cell === made.step.winner ? [{ row: Math.floor(n / 2), column: n % 2 }] : [],
                ),
              })}
            />
          </Panel>
        )}
        {made.by === 'cell' && (
          <Panel of="products" name="Before the ReLU">
            <Grid
              label={`Before the ReLU: ${formatNumber(made.before)}`}
              rows={[[made.before]]}
              fills="signed"
              scale={scaleOf(output.data)}
              least={5}
            />
          </Panel>
        )}
      </div>
    </div>
  );
}

const parts = [
  ['input', 'Input', 'value'],
  ['kernel', 'Kernel', 'weight'],
  ['products', 'Products', 'product'],
] as const;

/** A single kernel on a single map, number by number. */
const OneShare = ({ share: { products } }: { share: Share }) => (
  <div class="one-share">
    {parts.map(([role, name, key]) => {
      const values = products.map((product) => product[key]);
      return (
        <Panel key={key} of={role} name={name}>
          <Grid
            label={`${name}: ${values.map(formatNumber).join(', ')}`}
            rows={square(values)}
            fills={key === 'value' ? 'pixel' : 'signed'}
            scale={key === 'value' ? 1 : Math.max(...values.map(Math.abs)) || 1}
          />
        </Panel>
      );
    })}
  </div>
);

/** Of many kernels on many maps those whose shares weigh most: what lies under the kernel, the kernel, the share. */
function Shares({ shares }: { shares: readonly Share[] }) {
  const drawn = heaviest(shares, DRAWN);
  const scaleFor = (key: 'value' | 'weight') =>
    Math.max(...shares.flatMap(({ products }) => products.map((each) => Math.abs(each[key])))) || 1;
  const scales = { value: scaleFor('value'), weight: scaleFor('weight') };
  const picture = (products: readonly Product[], key: 'value' | 'weight') => {
    const side = Math.sqrt(products.length);
    return (
      <Raster
        rows={side}
        columns={side}
        data={products.map((product) => product[key])}
        fills="signed"
        scale={scales[key]}
      />
    );
  };
  return (
    <Panel
      of="products"
      name="Patch, kernel, share"
      note={shares.length > DRAWN ? `${DRAWN} heaviest of ${shares.length}` : `of ${shares.length} maps`}
    >
      <ol class="map-shares">
        {drawn.map(({ map, products, sum }) => (
          <li key={map}>
            {picture(products, 'value')}
            {picture(products, 'weight')}
            <span>
              map {map + 1}: <b>{formatNumber(sum)}</b>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
