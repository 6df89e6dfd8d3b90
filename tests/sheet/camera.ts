/** Takes pictures of whole pages, or of the figures on them, in both themes and in a state that nothing changes any more. */
import { writeFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { unfold } from '../site/site.ts';
import { devices, themes, type Device } from './look.ts';
import { fileFor, type Picture } from './picture.ts';
import { part, readPixels, writePixels, type Box } from './pixels.ts';

export interface Subject {
  /** "pages/learn/pooling", or "figures/ConvWalk", whose figures become pictures of their own. */
  readonly name: string;
  /** The address that shows it. */
  readonly address: string;
}

/** Around a figure, for what its plate casts. */
const MARGIN = 10;
const FIRST_HEIGHT = 900;
/** How long a page may take to come to rest, in milliseconds: machines are busy at times. */
const PATIENCE = 90_000;

/** Takes what there is of a subject on a device into a folder, and says what it has taken. */
export async function take(
  browser: Browser,
  subject: Subject,
  device: Device,
  folder: string,
): Promise<Picture[]> {
  // Whatever a page remembers of its reader is no business of the next one.
  const context = await browser.newContext({
    viewport: { width: devices[device], height: FIRST_HEIGHT },
    colorScheme: themes[0],
    reducedMotion: 'reduce',
  });
  try {
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const failed = new Promise<never>((_, reject) => page.on('pageerror', reject));
    await Promise.race([open(page, subject.address, devices[device]), failed]);
    const figures = subject.name.startsWith('figures/') ? await figuresOn(page) : null;
    const taken: Picture[] = [];
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await settled(page);
      const look = `${device}-${theme}` as const;
      const whole = await shown(page);
      if (figures) {
        const pixels = await readPixels(whole);
        for (const { called, box } of figures) {
          const picture = { name: `${subject.name}/${called}`, look };
          await writePixels(part(pixels, box), fileFor(folder, picture));
          taken.push(picture);
        }
      } else {
        const picture = { name: subject.name, look };
        writeFileSync(fileFor(folder, picture), whole);
        taken.push(picture);
      }
    }
    return taken;
  } catch (cause) {
    throw new Error(`${subject.address} on a ${device}: no picture could be taken.`, { cause });
  } finally {
    await context.close();
  }
}

/** Opens a page in a window that is as high as the page, where nothing waits to come into view. */
async function open(page: Page, address: string, width: number): Promise<void> {
  await page.addInitScript(watch);
  await page.goto(address);
  await unfold(page);
  await page.evaluate(hold);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: await height() });
  await page.waitForFunction(
    () => !document.querySelector('astro-island[ssr], figure[data-widget]:not([data-awake])'),
  );
  await settled(page);
  // A page is never lower than its window: one that has become lower is seen to in a low window. There, too, the list of
  // headings finds that the reader is at the first of them, and is then left at that.
  await page.setViewportSize({ width, height: FIRST_HEIGHT });
  await settled(page);
  await page.evaluate(() => (window as unknown as Watched).observers.forEach((one) => one.disconnect()));
  await page.setViewportSize({ width, height: await height() });
}

/** What is known of a page. */
interface Watched {
  /** The timers that are still to go off. */
  readonly due: ReadonlySet<number>;
  readonly observers: readonly IntersectionObserver[];
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const due = new Set<number>();
  const { setTimeout: start, clearTimeout: stop, IntersectionObserver: Observer } = window;
  const started = (act: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): number => {
    const timer = start(() => {
      due.delete(timer);
      act(...args);
    }, delay);
    due.add(timer);
    return timer;
  };
  const stopped = (timer?: number): void => {
    due.delete(timer!);
    stop(timer);
  };
  const observers: IntersectionObserver[] = [];
  class Observed extends Observer {
    constructor(...args: ConstructorParameters<typeof Observer>) {
      super(...args);
      observers.push(this);
    }
  }
  Object.assign(window, {
    ...{ setTimeout: started, clearTimeout: stopped, IntersectionObserver: Observed },
    ...{ due, observers },
  });
}

/** Runs in the page: nothing moves by itself, no caret blinks, and nothing is left over from unfolding. */
function hold(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important }',
  );
  document.adoptedStyleSheets.push(sheet);
  (document.activeElement as HTMLElement | null)?.blur();
}

/** Waits until typefaces and images are there, no timer is due, and what came of it all is laid out. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode()));
    return (window as unknown as Watched).due.size === 0 && document.fonts.status === 'loaded';
  });
}

async function figuresOn(page: Page): Promise<{ called: string; box: Box }[]> {
  return page.evaluate((margin) => {
    const room = document.documentElement;
    return [...document.querySelectorAll<HTMLElement>('[data-called]')].map((place) => {
      const { left, top, right, bottom } = place.querySelector('figure')!.getBoundingClientRect();
      const [x, y] = [Math.max(0, Math.floor(left) - margin), Math.max(0, Math.floor(top) - margin)];
      const box = {
        left: x,
        top: y,
        width: Math.min(room.clientWidth, Math.ceil(right) + margin) - x,
        height: Math.min(room.clientHeight, Math.ceil(bottom) + margin) - y,
      };
      return { called: place.dataset['called']!, box };
    });
  }, MARGIN);
}

/** What the window shows. Where all of it is in the window already, that takes a fraction of the time of what is not. */
async function shown(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  await session.detach();
  return Buffer.from(data, 'base64');
}
