import { describe, expect, it } from 'vitest';

import { closest } from '#course/closest.ts';

const lessons = new Map([
  ['operation', 'convolution-operation The convolution operation'],
  ['arithmetic', 'convolution-arithmetic Convolution arithmetic'],
  ['pooling', 'pooling Pooling'],
]);

describe('closest', () => {
  it('finds what was misspelt, the nearest first', () => {
    expect(closest('convolution-operatoin', lessons)).toEqual(['operation', 'arithmetic']);
    expect(closest('poolign', lessons)).toEqual(['pooling']);
  });
  it('finds a lesson by a part of its name', () => {
    expect(closest('Arithmetic', lessons)).toEqual(['arithmetic']);
  });
  it('offers nothing rather than anything', () => {
    expect(closest('transformers', lessons)).toEqual([]);
    expect(closest('', lessons)).toEqual([]);
    expect(closest('?', lessons)).toEqual([]);
    // Half of its pairs, and those that two words of a name make where they meet, are chance.
    expect(closest('nowhere', lessons)).toEqual([]);
    expect(closest('Foo', lessons)).toEqual([]);
  });
});
