/** What Astro writes into pages that need not be there, or not in that form. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const links = /<link rel="stylesheet" href="([^"]*)">/g;
/** Astro puts a style sheet of one rule before the first island of a page, in its body. The site's own has the rule. */
const islandStyle = /<style>astro-island,[\w,-]+\{display:contents\}<\/style>/;
/** Scripts in the page itself. Data for search engines does not run. */
const scripts = /<script(?![^>]*\b(?:src|type="application\/))[^>]*>([^]*?)<\/script>/g;
const hashes = / 'sha256-[^']*'/g;

const digest = (text: string) => createHash('sha256').update(text).digest('base64');

/** Files that pages link, and what is written for them. */
export interface Sheets {
  read(href: string): string;
  /** Keeps a style sheet under that name, beside the one that is linked at `href`. */
  write(href: string, name: string, rules: string): void;
}

/**
 * A page with its style sheets as one: half a dozen files packed together are a quarter smaller, and asked for once.
 * Its policy has the hashes of what the page holds; Astro lists those of all that any page might.
 */
export function tidied(page: string, sheets: Sheets): string {
  const hrefs = [...page.matchAll(links)].map(([, href]) => href!);
  const rules = hrefs.map((href) => sheets.read(href).trim()).join('\n');
  const name = `${createHash('sha256').update(rules).digest('hex').slice(0, 8)}.css`;
  const [first] = hrefs;
  if (first !== undefined) sheets.write(first, name, rules);
  const joined = page
    .replace(islandStyle, '')
    // Random letters that no script asks for: islands are told apart by their numbers.
    .replace(/(<astro-island) uid="[^"]*"/g, '$1')
    .replace(links, (link, href: string) =>
      href === first ? link.replace(href, posix.join(posix.dirname(href), name)) : '',
    );
  const inline = new Set([...joined.matchAll(scripts)].map(([, text]) => ` 'sha256-${digest(text!)}'`));
  return joined.replace(/<meta http-equiv="content-security-policy" content="[^"]*">/, (policy) =>
    policy
      .replace(hashes, '')
      .replace(/script-src [^;]*/, (sources) => sources.trimEnd() + [...inline].join('')),
  );
}

export function tidyPages(folder: string): void {
  const place = (href: string) => join(folder, '_astro', posix.basename(href));
  const [parts, made] = [new Set<string>(), new Set<string>()];
  const sheets: Sheets = {
    read(href) {
      parts.add(place(href));
      return readFileSync(place(href), 'utf8');
    },
    write(href, name, rules) {
      const path = join(place(href), '..', name);
      if (!made.has(path)) writeFileSync(path, rules);
      made.add(path);
    },
  };
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, file);
    writeFileSync(path, tidied(readFileSync(path, 'utf8'), sheets));
  }
  for (const part of parts) rmSync(part);
}
