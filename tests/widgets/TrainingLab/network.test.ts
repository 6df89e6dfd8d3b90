import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';

import { layersFor } from '#widgets/TrainingLab/network.ts';

test('for ten classes it is the network of the course’s digits', () => {
  const file = new URL('../../../content/networks/digits.yaml', import.meta.url);
  expect(parse(readFileSync(file, 'utf8'))).toMatchObject({ input: [1, 28, 28], layers: layersFor(10) });
});
