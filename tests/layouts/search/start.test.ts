// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { slash } from '#layouts/search/slash.ts';
import { startSearch } from '#layouts/search/start.ts';
import { until } from '../../until.ts';

const openSearch = vi.hoisted(() => vi.fn());
vi.mock('#layouts/search/dialog.ts', () => ({ openSearch }));

beforeAll(() => {
  document.body.innerHTML =
    '<button data-search>Search</button><input><div role="grid"><i tabindex="0"></i></div><p></p>';
  startSearch();
});
beforeEach(() => {
  openSearch.mockClear();
  slash.set(true);
});

const press = (on: string, init: KeyboardEventInit) => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  document.querySelector(on)!.dispatchEvent(event);
  return event.defaultPrevented;
};

test('the button, Ctrl+K, Cmd+K and the key / open it', async () => {
  document.querySelector<HTMLElement>('[data-search]')!.click();
  expect(press('p', { key: 'k', ctrlKey: true })).toBe(true);
  expect(press('input', { key: 'K', metaKey: true })).toBe(true);
  expect(press('p', { key: '/' })).toBe(true);
  await until(() => expect(openSearch).toHaveBeenCalledTimes(4));
});

test('a / that is typed, or meant for something else, stays what it is', () => {
  for (const place of ['input', '[role=grid] i']) expect(press(place, { key: '/' })).toBe(false);
  expect(press('p', { key: '/', ctrlKey: true })).toBe(false);
  expect(press('p', { key: 'k' })).toBe(false);
  expect(press('p', { key: 'k', ctrlKey: true, shiftKey: true })).toBe(false);
  expect(openSearch).not.toHaveBeenCalled();
});

test('the single key can be switched off, for good; Ctrl+K stays', async () => {
  slash.set(false);
  expect(press('p', { key: '/' })).toBe(false);
  expect(localStorage.getItem('sliding-window.search-slash')).toBe('false');
  expect(press('p', { key: 'k', ctrlKey: true })).toBe(true);
  await until(() => expect(openSearch).toHaveBeenCalledTimes(1));
});
