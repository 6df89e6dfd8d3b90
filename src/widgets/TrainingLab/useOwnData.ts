import { useRef, useState } from 'preact/hooks';

import type { IdxSet } from '#samples/idx.ts';
import { readPair } from './pair.ts';

export interface OwnData {
  /** The reader's pictures with their labels, held in this page's memory and nowhere else. */
  readonly shown: { readonly set: IdxSet; readonly version: number } | null;
  readonly reading: boolean;
  /** The file that waits for the other one of its pair. */
  readonly waiting: string | null;
  take(files: readonly File[]): void;
  putAway(): void;
}

/** Pictures and labels of the reader's own, in the two files that sets of handwriting come in. */
export function useOwnData(explain: (reason: string | null) => void): OwnData {
  const [shown, setShown] = useState<OwnData['shown']>(null);
  const [reading, setReading] = useState(false);
  const [first, setFirst] = useState<File | null>(null);
  const latest = useRef(0);

  const take = async (files: readonly File[]) => {
    const turn = (latest.current += 1);
    explain(null);
    setReading(true);
    const outcome = await readPair([...(first ? [first] : []), ...files]);
    if (turn !== latest.current) return;
    setReading(false);
    setFirst(outcome.waits ?? null);
    if (outcome.set) setShown({ set: outcome.set, version: turn });
    explain(outcome.words);
  };
  return {
    ...{ shown, reading, waiting: first?.name ?? null },
    take: (files) => void take(files),
    putAway() {
      latest.current += 1;
      setReading(false);
      setFirst(null);
      setShown(null);
    },
  };
}
