import { useMemo, useState } from 'preact/hooks';

import { shrunk } from '../FilterLab/grey.ts';
import { readPicture } from '../FilterLab/readPicture.ts';
import type { Work } from '../kit/work/useWork.ts';
import { nothingOwn, type Own, type Weights } from './own.ts';
import { SIDE } from './picture.ts';

/** What a reader brought along, and what brings it. It is held in this page's memory and nowhere else. */
export interface OwnThings extends Own {
  /** how a heavy design is getting on */
  readonly work: Work;
  takeWeights(weights: Weights | null): void;
  openPicture(file: File): Promise<string>;
  putAway(): void;
}

export function useOwn(): Omit<OwnThings, 'work'> {
  const [own, setOwn] = useState<Own>(nothingOwn);
  const bring = (more: Partial<Own>) => setOwn((now) => ({ ...now, ...more, version: now.version + 1 }));
  // The same as long as nothing else is brought: another one makes another run.
  return useMemo(
    () => ({
      ...own,
      takeWeights: (weights) => bring({ weights }),
      async openPicture(file) {
        const read = await readPicture(file, new AbortController().signal);
        if ('reason' in read) throw new RangeError(read.reason.replace(/\.$/, ''));
        // What is dark is ink.
        bring({
          pixels: Float64Array.from(shrunk(read.grey, SIDE).data, (grey) => 1 - grey / 255),
        });
        return `${read.name}: its middle square, dark as ink.`;
      },
      putAway: () => bring({ pixels: null }),
    }),
    [own],
  );
}
