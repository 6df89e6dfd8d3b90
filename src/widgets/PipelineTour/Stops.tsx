import { useContext, useMemo } from 'preact/hooks';

import type { Pixels } from '#figures/Raster.tsx';
import { scaleOf } from '#figures/values.ts';
import { SIDE } from '#samples/centre.ts';
import type { UnitLayer } from '#trace/units.ts';
import { Awake } from '../kit/Awake.ts';
import { useLive } from '../kit/live.ts';

import type { TourRun } from './run.ts';
import { stops, type Kind } from './stops.ts';
import type { TourTold } from './told.ts';
import { TourPicture } from './TourPicture.tsx';

/** The six steps in a row, each with what it makes of the picture; pressing one leads there. */
export function Stops({ run, at, moving }: TourTold) {
  const { player, speak } = useLive();
  const awake = useContext(Awake);
  // What is cut out anew would be drawn anew.
  const glimpses = useMemo(() => stops.map(({ kind }) => glimpse(run, kind)), [run]);
  const goTo = (stop: number) => {
    player.seek(stop);
    speak();
  };
  return (
    <div class="tour-stops" role="group" aria-label="Steps">
      {stops.map(({ kind, name }, stop) => {
        const current = stop === at ? 'step' : undefined;
        const told = (
          <>
            <TourPicture {...glimpses[stop]!} moving={moving} />
            <b>
              {stop + 1}. {name}
            </b>
          </>
        );
        return awake ? (
          <button
            key={kind}
            type="button"
            class="tour-stop"
            aria-current={current}
            onClick={() => goTo(stop)}
          >
            {told}
          </button>
        ) : (
          <div key={kind} class="tour-stop" aria-current={current}>
            {told}
          </div>
        );
      })}
    </div>
  );
}

/** What a step makes, as small as it can be seen: one map of many, the list in rows, the shares as a bar of ten. */
function glimpse(run: TourRun, kind: Kind): Pixels {
  const { round, mapOf, last, shares, picture } = run;
  const one = (layer: UnitLayer): Pixels => ({
    ...{ rows: layer.rows, columns: layer.columns, data: mapOf(layer) },
    ...{ fills: 'signed', scale: scaleOf(layer.output.data) },
  });
  switch (kind) {
    case 'image':
      return { rows: SIDE, columns: SIDE, data: picture, fills: 'pixel', scale: 1 };
    case 'convolution':
      return one(round.convolution);
    case 'relu':
      return one(round.relu);
    case 'pooling':
      return one(round.pooling ?? round.relu);
    case 'flatten':
      return listed(last);
    case 'dense': {
      const columns = shares.length;
      // A column a digit, with ink as high as its share.
      const data = Array.from({ length: columns ** 2 }, (_, cell) =>
        shares[cell % columns]! * columns > columns - 1 - Math.floor(cell / columns) + 0.5 ? 1 : 0,
      );
      return { rows: columns, columns, data, fills: 'pixel', scale: 1 };
    }
  }
}

/** The list of numbers, with a row for each map that it was made of. */
export const listed = ({ output, maps, rows, columns }: UnitLayer): Pixels => ({
  ...{ rows: maps, columns: rows * columns, data: output.data },
  ...{ fills: 'signed', scale: scaleOf(output.data) },
});
