import { expect, test } from 'vitest';

import { avgPool2d, maxPool2d, type Tensor } from '#engine/index.ts';
import { poolSlips } from '#trace/slips/poolSlips.ts';
import { declaration as filter } from '#widgets/FilterRun/parameters.ts';
import { run as filterRun } from '#widgets/FilterRun/run.ts';
import { declaration } from '#widgets/PoolWalk/parameters.ts';
import { run } from '#widgets/PoolWalk/run.ts';
import { drawnSettings, filledSettings } from '../../widgets/settings.ts';

const negative = ({ shape, data }: Tensor): Tensor => ({ shape, data: data.map((value) => -value) });

test.each([
  ['PoolWalk', () => filledSettings(declaration, 100, 14).map(run)],
  ['FilterRun', () => drawnSettings(filter, 100, 14).map((values) => filterRun(values).pool)],
])(
  'each mistake gives what the engine gives with that mistake, in 100 random settings of %s',
  (_, traces) => {
    for (const trace of traces()) {
      const { input, output, size, stride } = trace;
      const mean = avgPool2d(input, { size, stride }).data;
      const largest = maxPool2d(input, { size, stride }).data;
      const least = maxPool2d(negative(input), { size, stride }).data;
      const pool = trace.kind === 'max' ? maxPool2d : avgPool2d;
      const slow = pool(input, { size, stride: 1 });
      for (let index = 0; index < trace.length; index++) {
        const { row, column } = trace.step(index);
        const slips = poolSlips(trace, index);
        if (trace.kind === 'max') expect(slips.mean).toBeCloseTo(mean[index]!, 9);
        else expect(slips.largest).toBe(largest[index]);
        expect(slips.sum).toBeCloseTo(mean[index]! * size[0] * size[1], 9);
        expect(slips.least! + least[index]!).toBe(0);
        expect(slips.windowBefore).toBe(output.data[index - 1]);
        const moved =
          Math.max(...stride) > 1 && index > 0 ? slow.data[row * slow.shape[3]! + column]! : undefined;
        if (moved === undefined) expect(slips.strideOne).toBeUndefined();
        else expect(slips.strideOne).toBeCloseTo(moved, 9);
      }
    }
  },
);
