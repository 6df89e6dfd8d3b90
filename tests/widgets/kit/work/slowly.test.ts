import { expect, test } from 'vitest';

import { slowly } from '#widgets/kit/work/slowly.ts';
import { useWork } from '#widgets/kit/work/useWork.ts';
import { slow } from './slow.ts';

test('what a run needs comes with the means to work it out', () => {
  const needs = {
    job: slow,
    needs: (reports: number) => ({ reports, pause: 0 }),
    open: (): Worker => {
      throw new Error('Nobody asked.');
    },
  };
  expect(slowly(needs)).toEqual({ ...needs, useWork });
});
