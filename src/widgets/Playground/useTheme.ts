import { useEffect, useState } from 'preact/hooks';

/** Draws anew where the page's colours change: what is painted does not follow them by itself. */
export function useTheme(): void {
  const [, again] = useState(0);
  useEffect(() => {
    const repaint = () => again((count) => count + 1);
    const dark = window.matchMedia?.('(prefers-color-scheme: dark)');
    const chosen = new MutationObserver(repaint);
    dark?.addEventListener('change', repaint);
    chosen.observe(document.documentElement, {
      attributeFilter: ['data-theme'],
    });
    return () => {
      dark?.removeEventListener('change', repaint);
      chosen.disconnect();
    };
  }, []);
}
