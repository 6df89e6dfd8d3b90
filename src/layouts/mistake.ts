/** The link for reporting a mistake knows the state that the page is in, and the figure that was used last. */
import { reportAddress } from '#course/mistakes.ts';

function nameOf(figure: Element): string {
  const number = figure.querySelector('figcaption b')?.textContent;
  const title = figure.querySelector('.plate-head strong')?.textContent;
  return [number, title, `(${figure.id})`].filter(Boolean).join(' ');
}

export function startReports(): void {
  let figure: Element | null = null;
  const link = document.querySelector<HTMLAnchorElement>('[data-report]');
  const follow = ({ target }: Event) => {
    figure = (target as Element).closest?.('figure[data-widget]') ?? figure;
    if (link?.contains(target as Node))
      link.href = reportAddress(link.dataset['report']!, {
        page: location.href,
        figure: figure ? nameOf(figure) : undefined,
      });
  };
  for (const sign of ['pointerdown', 'focusin']) document.addEventListener(sign, follow, { passive: true });
}
