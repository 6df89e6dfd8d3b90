import { expect, test } from 'vitest';

import { architectures } from '#course/architectures.ts';
import { tags, wrongProp } from '#lesson/tags.ts';

test('every network of which much is known can be drawn as a blueprint, and no other', () => {
  const { kind } = tags.Blueprint.props.of;
  expect([...kind].toSorted()).toEqual(architectures.map(({ id }) => id).toSorted());
  expect(wrongProp(kind, 'vgg-19')).toMatch(/^takes one of lenet-5, .*, not "vgg-19"$/);
});
