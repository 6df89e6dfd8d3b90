/** What Astro writes into pages that HTML does not allow there. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Astro puts a style sheet of one rule before the first island of a page, in its body. The site's own has the rule. */
const islandStyle = /<style>astro-island,[\w,-]+\{display:contents\}<\/style>/;

export function tidyPages(folder: string): void {
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, file);
    const page = readFileSync(path, 'utf8');
    if (islandStyle.test(page)) writeFileSync(path, page.replace(islandStyle, ''));
  }
}
