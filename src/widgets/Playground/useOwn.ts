import { useMemo, useState } from 'preact/hooks';

import { shrunk } from '../FilterLab/grey.ts';
import { readPicture } from '../FilterLab/readPicture.ts';
import type { Own } from './own.ts';
import { SIDE } from './picture.ts';

/** What a reader brought along, and what brings it. It is held in this page's memory and nowhere else. */
export interface OwnThings extends Own {
  takeWeights(weights: Own['weights']): void;
  openPicture(file: File): Promise<string>;
  putAway(): void;
}

export function useOwn(): OwnThings {
  const [weights, setWeights] = useState<Own['weights']>(null);
  const [pixels, setPixels] = useState<Own['pixels']>(null);
  // The same as long as nothing else is brought: another one makes another run.
  return useMemo(
    () => ({
      ...{ weights, pixels, takeWeights: setWeights },
      async openPicture(file) {
        const read = await readPicture(file, new AbortController().signal);
        if ('reason' in read) throw new RangeError(read.reason.replace(/\.$/, ''));
        // What is dark is ink.
        setPixels(Float64Array.from(shrunk(read.grey, SIDE).data, (grey) => 1 - grey / 255));
        return `${read.name}: its middle square, dark as ink.`;
      },
      putAway: () => setPixels(null),
    }),
    [weights, pixels],
  );
}
