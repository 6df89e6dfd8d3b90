import { expect, it } from 'vitest';
import { random } from '#engine/index.ts';
import { someHand } from '#samples/digits/hand.ts';
import { hands, share } from './hands.ts';

it('hands differ in everything: haste, slant, breadth and pen', () => {
  const all = hands(400);
  expect(share(all, ({ haste }) => haste < 0.2)).toBeCloseTo(0.2, 1);
  expect(share(all, ({ slant }) => slant < 0)).toBeGreaterThan(0.1);
  expect(share(all, ({ slant }) => slant > 0.3)).toBeGreaterThan(0.1);
  expect(share(all, ({ breadth }) => breadth > 1)).toBeCloseTo(0.5, 1);
  expect(Math.max(...all.map(({ pen }) => pen)) / Math.min(...all.map(({ pen }) => pen))).toBeGreaterThan(
    2.5,
  );
});

it('who writes faster leans more', () => {
  const all = hands(400);
  const mean = (fast: boolean) => {
    const some = all.filter(({ haste }) => haste > 0.5 === fast);
    return some.reduce((sum, { slant }) => sum + slant, 0) / some.length;
  };
  expect(mean(true)).toBeGreaterThan(mean(false) + 0.04);
});

it('decides within its limits, and as often as is said', () => {
  const { between, about, often } = someHand(random(1));
  const many = Array.from({ length: 1000 }, (_, i) => i);
  expect(many.every(() => Math.abs(between(2, 4) - 3) <= 1)).toBe(true);
  expect(many.every(() => Math.abs(about(5, 0.5) - 5) <= 1)).toBe(true);
  expect(share(many, () => about(5, 0.5) > 5)).toBeCloseTo(0.5, 1);
  expect(share(many, () => often(0.3))).toBeCloseTo(0.3, 1);
});
