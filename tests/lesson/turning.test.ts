import { expect, test } from 'vitest';
import { turnOf } from '#lesson/turning.ts';

const press = (key: string, more: Record<string, unknown> = {}) =>
  turnOf({
    key,
    defaultPrevented: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    target: { closest: () => null },
    ...more,
  });

test('the arrows to the sides turn, and no other key', () => {
  expect(press('ArrowRight')).toBe(1);
  expect(press('ArrowLeft')).toBe(-1);
  for (const key of ['ArrowUp', 'ArrowDown', 'Home', ' ', 'a']) expect(press(key)).toBe(0);
});

test('not together with another key, nor after somebody has taken it', () => {
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey', 'defaultPrevented'])
    expect(press('ArrowRight', { [held]: true })).toBe(0);
});

test('not where something has a use for arrows', () => {
  const asked: string[] = [];
  const target = {
    closest: (selector: string) => {
      asked.push(selector);
      return {};
    },
  };
  expect(press('ArrowLeft', { target })).toBe(0);
  for (const own of ['input', 'select', 'textarea', '[role="grid"]', '[data-widget]', '[tabindex="0"]'])
    expect(asked.join()).toContain(own);
});
