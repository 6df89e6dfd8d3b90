import { useMemo } from 'preact/hooks';

import { useWork, type Work } from '../kit/work/useWork.ts';
import type { Own } from './own.ts';
import type { PlaygroundValues } from './parameters.ts';
import { weighed } from './weighing.ts';
import { working, type Answered, type Worked } from './working.ts';

const employment = {
  job: working,
  open: () =>
    new Worker(new URL('./working.worker.ts', import.meta.url), {
      type: 'module',
    }),
};

/** Has a design that takes time worked out in a worker, while one goes on editing. */
export function useHeavy(values: PlaygroundValues, own: Own): { work: Work; answered: Answered | null } {
  const order = useMemo(() => {
    const { weight, order } = weighed(values, own);
    return weight === 'heavy' ? { ...order, version: own.version } : null;
  }, [values.layers, values.seed, values.image, own]);
  const { last, ...work } = useWork<NonNullable<typeof order>, Worked>(employment, order);
  return {
    work,
    answered: last && { order: last.request, worked: last.answer },
  };
}
