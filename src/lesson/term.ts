/**
 * The short meaning of a term shows while its word is pointed at or focused. A first tap shows it too, and a second one
 * follows the link; Escape puts it away.
 */
const termOf = (event: Event) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('.term') : null;

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const term of document.querySelectorAll<HTMLElement>('.term:is(:hover, :focus-within)'))
    term.dataset['closed'] = '';
});
for (const leaving of ['pointerout', 'focusout'])
  document.addEventListener(leaving, (event) => {
    const term = termOf(event);
    if (term && !term.matches(':hover, :focus-within')) delete term.dataset['closed'];
  });

let tapped: HTMLElement | null = null;
document.addEventListener('click', (event) => {
  const term = termOf(event);
  const first = term !== tapped;
  tapped = term;
  if (term && first && event instanceof PointerEvent && event.pointerType === 'touch') event.preventDefault();
});
