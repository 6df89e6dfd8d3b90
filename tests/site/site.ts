/** What every browser test stands on: the server's address, and an ear for anything that a page complains of. */
import { test as playwright, expect, type ConsoleMessage, type Page } from '@playwright/test';

interface Fixtures {
  /** Everything that went wrong on the page so far; each test ends by finding it empty. */
  complaints: string[];
}
interface Options {
  /** Which of the two builds is looked at. */
  build: 'top' | 'sub';
  /** For tests that break a page on purpose. */
  mayComplain: boolean;
}

const originOf = (build: Options['build']) =>
  process.env[build === 'top' ? 'TOP_ORIGIN' : 'SUB_ORIGIN'] ?? '';

export const test = playwright.extend<Fixtures & Options>({
  build: ['top', { option: true }],
  mayComplain: [false, { option: true }],
  baseURL: async ({ build }, use) => use(build === 'top' ? `${originOf('top')}/` : `${originOf('sub')}/sub/`),
  complaints: [
    async ({ page, build, mayComplain }, use) => {
      const complaints: string[] = [];
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`content security policy: ${violatedDirective} ${blockedURI}`),
        );
      });
      page.on('console', (message) => {
        if (
          ['error', 'warning'].includes(message.type()) &&
          !isOwnStatus(page, message) &&
          !isBlocking(message)
        )
          complaints.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
      page.on('requestfailed', (request) => {
        // What was under way when the page was left is no fault of the page.
        const { errorText } = request.failure() ?? {};
        if (errorText !== 'net::ERR_ABORTED')
          complaints.push(`request failed: ${request.url()} ${errorText}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400 && !response.request().isNavigationRequest())
          complaints.push(`${response.status()}: ${response.url()}`);
      });
      // Asked for is enough: the browser finds no other host. (A route would stop every request, and the cache with them.)
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== originOf(build) && protocol.startsWith('http'))
          complaints.push(`another origin: ${request.url()}`);
      });
      await use(complaints);
      if (!mayComplain) expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** A browser notes the status of the page itself in its console, which is right for a 404. */
const isOwnStatus = (page: Page, message: ConsoleMessage) =>
  message.text().startsWith('Failed to load resource') && message.location().url === page.url();

/** Playwright says so itself where it keeps a page from having a service worker. */
const isBlocking = (message: ConsoleMessage) =>
  message.text() === 'Service Worker registration blocked by Playwright';

export { expect };
export { heldBack, openAsleep, unfold, wake } from './waking.ts';
