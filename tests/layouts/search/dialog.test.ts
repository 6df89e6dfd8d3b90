// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Hit } from '#layouts/search/hits.ts';
import { until } from '../../until.ts';

const library = vi.hoisted(() => ({ find: vi.fn<(words: string) => Promise<Hit[]>>(), prepare: vi.fn() }));
vi.mock('#layouts/search/library.ts', () => library);

const hit = (title: string, kind: Hit['kind'] = 'page'): Hit => ({
  ...{ kind, title, href: `#${title}`, excerpt: `in <mark>${title}</mark>` },
});
const field = () => document.querySelector<HTMLInputElement>('#search [role=combobox]')!;
const options = () => [...document.querySelectorAll<HTMLElement>('#search [role=option]')];
const count = () => document.querySelector('#search [role=status]')!.textContent;
const chosen = () =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;
const type = (words: string) => {
  field().value = words;
  field().dispatchEvent(new Event('input'));
};
const press = (key: string) =>
  field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
let openSearch: () => void;

beforeAll(async () => {
  // What jsdom does not know.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  Element.prototype.scrollIntoView = () => {};
  ({ openSearch } = await import('#layouts/search/dialog.ts'));
});
beforeEach(() => {
  library.prepare.mockResolvedValue(undefined);
  type('');
  openSearch();
});

test('what is found stands in a list that arrow keys move in, round and round', async () => {
  library.find.mockResolvedValue([hit('stride', 'term'), hit('Stride and padding'), hit('Steps', 'section')]);
  type('stride');
  await until(() => expect(options()).toHaveLength(3));
  expect(count()).toBe('3 places');
  expect(options()[0]!.textContent).toBe('stride Glossaryin stride');
  expect(field().getAttribute('aria-expanded')).toBe('true');
  expect(chosen()).toMatch(/^stride/);
  press('ArrowDown');
  expect(chosen()).toMatch(/^Stride and/);
  press('ArrowUp');
  press('ArrowUp');
  expect(chosen()).toMatch(/^Steps/);
  expect(options().filter((option) => option.ariaSelected === 'true')).toHaveLength(1);
});

test('Enter goes where the list stands, and puts the search away', async () => {
  library.find.mockResolvedValue([hit('there')]);
  type('there');
  await until(() => expect(options()).toHaveLength(1));
  press('Enter');
  await until(() => expect(location.hash).toBe('#there'));
  expect(document.querySelector('dialog')!.open).toBe(false);
});

test('an answer that comes too late is not shown', async () => {
  let late: (found: Hit[]) => void = () => {};
  library.find.mockReturnValueOnce(new Promise((done) => (late = done)));
  type('first');
  expect(count()).toBe('Looking …');
  library.find.mockResolvedValueOnce([hit('second')]);
  type('second');
  await until(() => expect(options()).toHaveLength(1));
  late([hit('first'), hit('first again')]);
  await Promise.resolve();
  expect(options().map(({ textContent }) => textContent)).toEqual(['secondin second']);
});

test('nothing found, and no network, are said', async () => {
  library.find.mockResolvedValueOnce([]);
  type('zebra');
  await until(() => expect(count()).toBe('Nothing has “zebra” in it.'));
  expect(field().getAttribute('aria-expanded')).toBe('false');
  library.find.mockRejectedValueOnce(new Error('offline'));
  type('zebras');
  await until(() => expect(count()).toMatch(/could not be loaded|npm run build/));
  type('');
  expect(count()).toBe('');
});
