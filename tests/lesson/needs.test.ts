import { describe, expect, test } from 'vitest';

import { meets, readNeeds, type Need } from '#lesson/needs.ts';

const needs = (text: string) => readNeeds(text) as Need[];

describe('needs', () => {
  test('are names, signs and values', () => {
    expect(readNeeds('output = 3, stride > 1,pattern != blank')).toEqual([
      { name: 'output', sign: '=', value: '3' },
      { name: 'stride', sign: '>', value: '1' },
      { name: 'pattern', sign: '≠', value: 'blank' },
    ]);
  });

  test.each(['', 'output', 'output == 3', 'stride > ', 'output = 3,'])('“%s” is explained', (text) => {
    expect(readNeeds(text)).toMatch(/is not a need: write a name, one of = != < >, and a value/);
  });

  test('are met all together or not at all', () => {
    const state = { output: 3, stride: 2, pattern: 'disc', square: true };
    expect(meets(needs('output = 3, stride > 1, stride < 3'), state)).toBe(true);
    expect(meets(needs('output = 3, stride > 2'), state)).toBe(false);
    expect(meets(needs('pattern != blank, square = true'), state)).toBe(true);
    expect(meets(needs('pattern != disc'), state)).toBe(false);
  });

  test('are not met by what is not there', () => {
    expect(meets(needs('depth < 3'), {})).toBe(false);
    expect(meets(needs('depth != 3'), {})).toBe(false);
    expect(meets(needs('pattern > 0'), { pattern: 'disc' })).toBe(false);
  });
});
