/** Marks, in the list of a page's headings, the one that was passed last. */
export function followHeadings(): void {
  const list = document.getElementById('contents');
  const links = [...(list?.querySelectorAll('a') ?? [])];
  const headings = links.flatMap(
    ({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))) ?? [],
  );
  const show = () => {
    const line = innerHeight / 3;
    // Those of a step that is not shown have not been passed.
    const passed = headings.findLastIndex(
      (heading) => heading.checkVisibility() && heading.getBoundingClientRect().top < line,
    );
    for (const [i, link] of links.entries()) {
      if (i === passed) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  // Whatever lies above the line counts as in sight, so that a jump past several headings is noticed too.
  const watcher = new IntersectionObserver(show, { rootMargin: '1000000px 0px -66% 0px' });
  for (const heading of headings) watcher.observe(heading);
  // Where the list lies over the page, it goes once something is chosen.
  list?.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement && list.matches(':popover-open')) list.hidePopover();
  });
}
