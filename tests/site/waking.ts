/** Brings all of a page to life, as a reader does who goes through it. */
import type { Page } from '@playwright/test';

/** Whatever a page asks for at such addresses waits until it is let in. */
export async function heldBack(page: Page, addresses: string): Promise<() => void> {
  let letIn = (): void => undefined;
  const admitted = new Promise<void>((done) => (letIn = done));
  await page.route(addresses, async (route) => {
    await admitted;
    await route.continue();
  });
  return letIn;
}

/** Opens a page as the server drew it: its scripts wait until they are let in. */
export async function openAsleep(page: Page, path: string): Promise<() => void> {
  const letIn = await heldBack(page, '**/*.js');
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(
    () =>
      document.readyState === 'interactive' &&
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet),
  );
  return letIn;
}

/** A guided tour shows one step at a time, until it is asked for all of them. */
export async function unfold(page: Page): Promise<void> {
  const whole = page.getByRole('switch', { name: 'All steps on one page' });
  if ((await whole.count()) > 0) await whole.check();
}

/** Brings whatever waits for its script into view, one after another, until all of it is awake. */
export async function wake(page: Page): Promise<void> {
  await unfold(page);
  await page.evaluate(async () => {
    const asleep = 'astro-island[ssr], figure[data-widget]:not([data-awake])';
    for (const sleeper of document.querySelectorAll(asleep)) {
      const awake = new Promise<void>((done) => {
        const look = () => sleeper.matches(asleep) || done();
        new MutationObserver(look).observe(sleeper, { attributes: true });
        look();
      });
      // An island has no box of its own: what it holds is what comes into view.
      const box = sleeper.matches('astro-island') ? sleeper.firstElementChild : sleeper;
      box?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await awake;
    }
  });
}
