/**
 * The search in a dialog: a field, and below it a list that its arrow keys move in. Results are links, so that they can
 * be opened in a tab of their own.
 */
import type { Hit } from './hits.ts';
import { find, prepare } from './library.ts';
import { slash } from './slash.ts';

const dialog = document.createElement('dialog');
dialog.id = 'search';
dialog.className = 'search sheet ui';
dialog.setAttribute('aria-label', 'Search the course');
dialog.innerHTML = `
  <div class="search-bar">
    <input type="search" role="combobox" aria-label="Search the course" aria-controls="search-hits"
      aria-expanded="false" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false"
      enterkeyhint="go" placeholder="kernel, output size, ResNet …" autofocus>
    <button type="button" class="button">Close</button>
  </div>
  <p class="search-count" role="status"></p>
  <div class="search-hits" id="search-hits" role="listbox" aria-label="What was found"></div>
  <label class="search-wish">
    <input type="checkbox" role="switch" checked> The key / opens the search, as Ctrl+K does
  </label>`;
document.body.append(dialog);

const field = dialog.querySelector<HTMLInputElement>('[role=combobox]')!;
const list = dialog.querySelector<HTMLElement>('[role=listbox]')!;
const count = dialog.querySelector<HTMLElement>('[role=status]')!;
const wish = dialog.querySelector<HTMLInputElement>('[role=switch]')!;
const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
let at = -1;

const kinds = { term: 'Glossary', page: '', lab: 'Lab', section: '' } as const;

function option({ kind, href, title, excerpt }: Hit, index: number): HTMLAnchorElement {
  const link = document.createElement('a');
  link.id = `search-hit-${index}`;
  link.className = `search-hit ${kind}`;
  link.href = href;
  link.role = 'option';
  link.tabIndex = -1;
  link.ariaSelected = 'false';
  const name = document.createElement('b');
  name.textContent = title;
  const quote = document.createElement('span');
  quote.innerHTML = excerpt;
  link.append(name, ...(kinds[kind] ? [` ${kinds[kind]}`] : []), ...(excerpt ? [quote] : []));
  return link;
}

/** Brings the keys to an option; −1 is none. */
function go(to: number): void {
  const all = options();
  all[at]?.setAttribute('aria-selected', 'false');
  at = to;
  const option = all[at];
  if (!option) return field.removeAttribute('aria-activedescendant');
  option.setAttribute('aria-selected', 'true');
  option.scrollIntoView({ block: 'nearest' });
  field.setAttribute('aria-activedescendant', option.id);
}

function show(found: readonly Hit[], words: string): void {
  list.replaceChildren(...found.map(option));
  field.ariaExpanded = String(found.length > 0);
  at = -1;
  go(found.length > 0 ? 0 : -1);
  const plural = found.length === 1 ? '' : 's';
  count.textContent = found.length > 0 ? `${found.length} place${plural}` : `Nothing has “${words}” in it.`;
}

/** The last words asked for: answers to those before them come too late. */
let asked = '';
async function look(): Promise<void> {
  const words = field.value.trim();
  asked = words;
  if (words === '') {
    list.replaceChildren();
    field.ariaExpanded = 'false';
    count.textContent = '';
    return go(-1);
  }
  // The index comes with the first words, which takes a slow network seconds.
  count.textContent ||= 'Looking …';
  try {
    const found = await find(words);
    if (words === asked) show(found, words);
  } catch {
    if (words !== asked) return;
    list.replaceChildren();
    go(-1);
    count.textContent = import.meta.env.DEV
      ? 'The index is made by npm run build.'
      : 'The index could not be loaded: is there a network? Typing on tries again.';
  }
}

field.addEventListener('input', () => void look());
field.addEventListener('keydown', (event) => {
  const all = options();
  const chosen = all[at];
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (way && all.length > 0) go((at + way + all.length) % all.length);
  else if (event.key === 'Enter' && chosen) chosen.click();
  else return;
  event.preventDefault();
});
list.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a')) dialog.close();
});
dialog.querySelector('button')!.addEventListener('click', () => dialog.close());
dialog.addEventListener('click', ({ target }) => {
  // What is beside the sheet belongs to the dialog, too.
  if (target === dialog) dialog.close();
});
wish.checked = slash.isOn();
wish.addEventListener('change', () => slash.set(wish.checked));

export function openSearch(): void {
  if (dialog.open) return;
  dialog.showModal();
  field.select();
  // It says so when it is asked, if it cannot be had.
  prepare().catch(() => undefined);
}
