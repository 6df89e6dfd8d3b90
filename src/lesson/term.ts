/**
 * The short meaning of a term shows while its word is pointed at or focused. A first tap shows it too, and a second one
 * follows the link, which leads to the same meaning for whoever has no script. Escape puts it away.
 */
import type { Glossary } from '#course/termsNamed.ts';

const termOf = (event: Event) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('.term') : null;
const inUse = ':hover, :focus-within';

let meanings: Promise<Glossary> | undefined;

/** The glossary in short, asked for with the first term that is pointed at. */
function glossary(): Promise<Glossary> {
  const link = document.querySelector<HTMLAnchorElement>('.term > a')!;
  meanings ??= fetch(new URL('../glossary.json', link.href))
    .then((response) => response.json() as Promise<Glossary>)
    .catch(() => {
      // Without a network a term is a link. The next one tries again.
      meanings = undefined;
      return {};
    });
  return meanings;
}

const tip = document.createElement('span');
tip.id = 'tip';
tip.className = 'tip';
tip.role = 'tooltip';

async function show(term: HTMLElement): Promise<void> {
  if (term.contains(tip)) return;
  const link = term.querySelector('a')!;
  const meaning = (await glossary())[link.hash.slice(1)]?.short;
  if (meaning === undefined || !term.matches(inUse)) return;
  tip.previousElementSibling?.removeAttribute('aria-describedby');
  tip.textContent = meaning;
  term.append(tip);
  link.setAttribute('aria-describedby', tip.id);
}
for (const coming of ['pointerover', 'focusin'])
  document.addEventListener(coming, (event) => {
    const term = termOf(event);
    if (term) void show(term);
  });

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const term of document.querySelectorAll<HTMLElement>(`.term:is(${inUse})`))
    term.dataset['closed'] = '';
});
for (const leaving of ['pointerout', 'focusout'])
  document.addEventListener(leaving, (event) => {
    const term = termOf(event);
    if (term && !term.matches(inUse)) delete term.dataset['closed'];
  });

let tapped: HTMLElement | null = null;
document.addEventListener('click', (event) => {
  const term = termOf(event);
  const first = term !== tapped;
  tapped = term;
  if (term && first && event instanceof PointerEvent && event.pointerType === 'touch') event.preventDefault();
});
