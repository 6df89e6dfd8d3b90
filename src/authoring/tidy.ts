/** What Astro writes into pages that need not be there, or not in that form. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A link to a style sheet, or one in the page itself. */
const sheets = /<link rel="stylesheet" href="([^"]*)">|<style>([^]*?)<\/style>/g;
/** Astro puts a style sheet of one rule before the first island of a page, in its body. The site's own has the rule. */
const islandRule = /^astro-island,[\w,-]+\{display:contents\}$/;
/** Scripts in the page itself. Data for search engines does not run. */
const scripts = /<script(?![^>]*\b(?:src|type="application\/))[^>]*>([^]*?)<\/script>/g;
const hashes = / 'sha256-[^']*'/g;

const hash = (text: string) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A page with all its style sheets as one, in the page: nothing to wait for before the first paint, and half a dozen
 * files packed as one are a quarter smaller. Its policy has the hashes of what the page holds; Astro lists those of all
 * that any page might.
 */
export function tidied(page: string, sheet: (href: string) => string): string {
  const rules = [...page.matchAll(sheets)]
    .map(([, href, text]) => (href === undefined ? text! : sheet(href)))
    .filter((text) => !islandRule.test(text))
    .join('');
  let first = true;
  const whole = page.replace(sheets, () => {
    const kept = first ? `<style>${rules}</style>` : '';
    first = false;
    return kept;
  });
  const inline = new Set([...whole.matchAll(scripts)].map(([, text]) => hash(text!)));
  return whole.replace(/<meta http-equiv="content-security-policy" content="[^"]*">/, (policy) =>
    policy
      .replace(hashes, '')
      .replace(/script-src [^;]*/, (sources) => sources.trimEnd() + [...inline].join(''))
      .replace(/style-src-elem [^;]*/, (sources) => sources.trimEnd() + hash(rules)),
  );
}

export function tidyPages(folder: string): void {
  const sheet = (href: string) => readFileSync(join(folder, '_astro', basename(href)), 'utf8').trim();
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, file);
    writeFileSync(path, tidied(readFileSync(path, 'utf8'), sheet));
  }
}
