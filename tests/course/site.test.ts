import { expect, test } from 'vitest';
import { address } from '#course/site.ts';

test('the address has a default', () => {
  expect(address({})).toEqual({ site: 'https://sliding-window.example', base: '/' });
  expect(address({ SITE: '', BASE: '' })).toEqual(address({}));
});

test.each(['sub', '/sub', 'sub/', '/sub/'])('the base %s has a slash on either side', (BASE) => {
  expect(address({ BASE }).base).toBe('/sub/');
});

test('the base may be several folders deep', () => {
  expect(address({ SITE: 'https://example.edu', BASE: 'courses/cnn' })).toEqual({
    site: 'https://example.edu',
    base: '/courses/cnn/',
  });
});

test('an origin that is none is refused', () => {
  expect(() => address({ SITE: 'example.edu' })).toThrow('not "example.edu"');
});
