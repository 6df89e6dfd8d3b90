/** Finds what a build's pages and styles point at, and what of it is not there. */
import type { Page as BrowserPage } from '@playwright/test';
import { files, pages, read, type Build } from './builds.ts';

interface Outgoing {
  file: string;
  ids: string[];
  /** As written: "/learn/x/#y", "#y", "../style.css". */
  targets: string[];
}

/** What a browser's parser makes of the pages: their ids, and all that they point at. */
const outgoing = (browser: BrowserPage, build: Build): Promise<Outgoing[]> =>
  browser.evaluate(
    (sources) =>
      sources.map(({ file, html }) => {
        const all = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')];
        const attributes = ['href', 'src', 'poster', 'component-url', 'renderer-url', 'before-hydration-url'];
        const pictures = all.flatMap((element) =>
          (element.getAttribute('srcset') ?? '')
            .split(',')
            .map((entry) => entry.trim().split(/\s+/)[0] ?? ''),
        );
        return {
          file,
          ids: all.map(({ id }) => id).filter(Boolean),
          targets: [
            ...all.flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? '')),
            ...pictures,
          ].filter(Boolean),
        };
      }),
    pages(build).map(({ file, html }) => ({ file, html })),
  );

/** What a stylesheet points at. */
const fromStyles = (build: Build): Outgoing[] =>
  files(build)
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({
      file,
      ids: [],
      targets: [...read(build, file).matchAll(/url\(["']?(?!data:)([^"')]+)/g)].map(([, target]) => target!),
    }));

/** Every link, anchor and asset that leads nowhere, each as "page → target: what is wrong". */
export async function brokenLinks(browser: BrowserPage, build: Build, site: string): Promise<string[]> {
  const sources = [...(await outgoing(browser, build)), ...fromStyles(build)];
  const there = new Set(files(build));
  const ids = new Map(sources.map(({ file, ids }) => [file, new Set(ids)]));
  const wrong = (file: string, target: string): string | null => {
    const from = new URL(build.base + file.replace(/index\.html$/, ''), site);
    const { origin, pathname, hash, protocol } = new URL(target, from);
    if (!protocol.startsWith('http') || origin !== from.origin) return null;
    if (!pathname.startsWith(build.base)) return 'leaves the base path';
    const path = decodeURIComponent(pathname.slice(build.base.length));
    const found = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!there.has(found)) return there.has(`${path}/index.html`) ? 'lacks its last slash' : 'is not there';
    const anchor = decodeURIComponent(hash.slice(1));
    return anchor && found.endsWith('.html') && !ids.get(found)?.has(anchor) ? 'has no such anchor' : null;
  };
  return sources.flatMap(({ file, targets }) =>
    [...new Set(targets)].flatMap((target) => {
      const fault = wrong(file, target);
      return fault ? [`${file} → ${target}: ${fault}`] : [];
    }),
  );
}
