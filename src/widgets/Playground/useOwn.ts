import { useMemo, useState } from 'preact/hooks';

import type { Work } from '../kit/work/useWork.ts';
import { nothingOwn, type Own, type Weights } from './own.ts';

/** What a reader brought along or trained, and what brings it. It is held in this page's memory and nowhere else. */
export interface OwnThings extends Own {
  /** how a heavy design is getting on */
  readonly work: Work;
  takeWeights(weights: Weights | null): void;
}

export function useOwn(): Omit<OwnThings, 'work'> {
  const [own, setOwn] = useState<Own>(nothingOwn);
  // The same as long as nothing else is brought: another one makes another run.
  return useMemo(
    () => ({
      ...own,
      takeWeights: (weights) => setOwn(({ version }) => ({ weights, version: version + 1 })),
    }),
    [own],
  );
}
