import { makers, type Place } from '#trace/trace.ts';
import { useLive } from './live.ts';

export type At = Pick<Place, 'row' | 'column'>;

const none = () => ({});

/** Resting on the cells of one of a widget's grids, and going to the step that makes one. */
export function usePlaces(grid: Place['grid'], plane?: number, locate: (at: At) => Partial<Place> = none) {
  const { run, player, dispatch } = useLive();
  const place = ({ row, column }: At): Place => ({
    ...{ grid, row, column },
    ...(plane === undefined ? {} : { plane }),
    ...locate({ row, column }),
  });
  return {
    rest: (at: At | null) => dispatch({ place: at && place(at) }),
    /** There where the steps go through this grid. */
    follow: (run.walks ?? ['output']).includes(grid)
      ? (at: At) => {
          const [step] = makers(run, place(at));
          if (step !== undefined) player.seek(step);
        }
      : undefined,
  };
}
