// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { wish } from '#page/wish.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it('is kept under the name of the site, and taken back', () => {
  const colour = wish('colour');
  expect(colour.read()).toBeNull();
  colour.keep('blue');
  expect(localStorage.getItem('sliding-window.colour')).toBe('blue');
  expect(colour.read()).toBe('blue');
  colour.keep(null);
  expect(localStorage.getItem('sliding-window.colour')).toBeNull();
});

it('harms nobody where storage is forbidden', () => {
  vi.stubGlobal('localStorage', undefined);
  const colour = wish('colour');
  expect(() => colour.keep('blue')).not.toThrow();
  expect(colour.read()).toBeNull();
});

it('hears of another tab, and of its own name only', () => {
  const heard: unknown[] = [];
  wish('colour').follow((value) => heard.push(value));
  dispatchEvent(new StorageEvent('storage', { key: 'sliding-window.size', newValue: '3' }));
  dispatchEvent(new StorageEvent('storage', { key: 'sliding-window.colour', newValue: 'red' }));
  dispatchEvent(new StorageEvent('storage', { key: 'sliding-window.colour', newValue: null }));
  expect(heard).toEqual(['red', null]);
});
