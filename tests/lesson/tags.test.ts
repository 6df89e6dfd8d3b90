import { expect, test } from 'vitest';

import { tags, wrongProp } from '#lesson/tags.ts';

test('a value that is none of those that there are is told what there is', () => {
  const { kind } = tags.QuickCheck.props.kind;
  expect(wrongProp(kind, 'cell')).toBeNull();
  expect(wrongProp(kind, 'cells')).toBe('takes one of choice, number, cell, not "cells"');
});
