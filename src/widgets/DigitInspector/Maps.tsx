import { InTurn } from '../kit/InTurn.tsx';
import { layerName } from './words.ts';
import { MapSheet } from './MapSheet.tsx';
import type { InspectorTold } from './told.ts';

/** All maps of all layers, and below them the one that is chosen. */
export const Maps = ({ run, step, values, moving }: InspectorTold & { moving: boolean }) => (
  <div class="inspector-maps">
    {run.layers.slice(0, -1).map((layer, index) => (
      <div key={index} class={`map-row${layer.layer.type === 'conv2d' ? ' begins' : ''}`}>
        <div class="map-row-name">
          <b>{layerName(run.layers, index)}</b>
          <span>{`${layer.maps} × ${layer.rows} × ${layer.columns}`}</span>
        </div>
        <InTurn>
          <MapSheet
            layer={layer}
            name={layerName(run.layers, index)}
            chosen={step.layer === index ? step : null}
            run={run}
            moving={moving}
            off={values.off[0]!}
          />
        </InTurn>
      </div>
    ))}
  </div>
);
