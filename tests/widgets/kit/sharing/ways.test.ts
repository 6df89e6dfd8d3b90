import { expect, test } from 'vitest';

import { readAddress } from '#widgets/kit/address.ts';
import { merge, wrongProps } from '#widgets/kit/check.ts';
import { ALONE, embedAddress, iframe, tagFor } from '#widgets/kit/sharing/ways.ts';
import { declaration } from '../Sums.tsx';

const values = {
  ...merge(declaration, 'ones', {}),
  side: 2,
  framed: true,
  image: [
    [1, 2],
    [3, 4],
  ],
};
const state = { declaration, props: { id: 'x', preset: 'ones', title: 'A & B' }, values, linkedStep: 4 };

test('the address of the figure alone opens the same values at the same step', () => {
  const address = new URL(embedAddress(state, 'https://example.org/sub/'));
  expect(address.pathname).toBe('/sub/embed/Sums/');
  expect(address.searchParams.get('preset')).toBe('ones');
  expect(address.searchParams.get('title')).toBe('A & B');
  const told = readAddress(declaration, merge(declaration, 'ones', {}), ALONE, address.search);
  expect(told).toEqual({ values, step: 4, refused: [] });
});

test('a frame is HTML, whatever the title', () => {
  expect(iframe('https://a.b/?x=1&y=2', 'A "b"', 321.5)).toMatch(
    /^<iframe src="https:\/\/a\.b\/\?x=1&amp;y=2" title="A &quot;b&quot;" width="100%" height="322" /,
  );
});

test('the tag says what differs, and an author may write it', () => {
  expect(tagFor(state)).toBe(
    '<Sums id="x" preset="ones" side={2} framed={true} image={[[1,2],[3,4]]} step={5} title="A & B" />',
  );
  expect(
    wrongProps(declaration, { id: 'x', preset: 'ones', side: 2, framed: true, image: values.image }),
  ).toEqual([]);
  expect(
    tagFor({ declaration, props: { id: 'x' }, values: merge(declaration, undefined, {}), linkedStep: null }),
  ).toBe('<Sums id="x" />');
});
