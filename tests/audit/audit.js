/**
 * Lighthouse on the build, as a phone and as a desktop: `npm run audit` for one page of every kind, the heaviest that
 * there is, or `npm run audit -- learn/pooling/` for pages of one's own choice. Fails where a score is below 100, and says
 * what costs it.
 */
import { globSync, readFileSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { browserFlags, firstBrowser } from '../../.config/browser.js';
import { serve } from '../../.config/serve.js';

/** A page of the build: its address, what is its like, what it weighs, and whether search engines are to list it. */
function pageOf(file) {
  const html = readFileSync(`dist/${file}`, 'utf8');
  const path = file.replaceAll('\\', '/').replace(/index\.html$/, '');
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  return {
    path,
    kind: path.replace(/[^/]+\/$/, (last, at) => (at > 0 ? '*' : last)),
    weight: html.length,
    isListed: canonical !== undefined && new URL(canonical).pathname === `/${path}`,
  };
}

const all = globSync('**/*.html', { cwd: 'dist' })
  .map(pageOf)
  // Whoever asks for an address that has moved sees the new one.
  .filter(({ weight }) => weight > 2000)
  .sort((a, b) => b.weight - a.weight);
const chosen = process.argv.slice(2);
const pages =
  chosen.length > 0
    ? all.filter(({ path }) => chosen.includes(path))
    : [...Map.groupBy(all, ({ kind }) => kind).values()].map(([heaviest]) => heaviest);
const everywhere = ['performance', 'accessibility', 'best-practices'];
const categories = [...everywhere, 'seo'];
const devices = { phone: undefined, desktop: desktopConfig };

const server = await serve('dist');
const browser = await launch({
  chromePath: await firstBrowser('full'),
  chromeFlags: ['--headless=new', ...browserFlags],
  logLevel: 'silent',
});
const rows = [['page', 'device', ...categories]];
const costs = [];
try {
  for (const { path, isListed } of pages)
    for (const [device, config] of Object.entries(devices)) {
      const { lhr } = await lighthouse(
        `${server.origin}/${path}`,
        { port: browser.port, onlyCategories: isListed ? categories : everywhere, logLevel: 'silent' },
        config,
      );
      const scores = categories.map((name) => {
        const category = lhr.categories[name];
        return category ? String(Math.round((category.score ?? 0) * 100)) : '–';
      });
      rows.push([`/${path}`, device, ...scores]);
      for (const name of Object.keys(lhr.categories))
        for (const { id, weight } of lhr.categories[name].auditRefs) {
          const { score, title, displayValue = '' } = lhr.audits[id];
          if (weight > 0 && score !== null && score < 1 && lhr.categories[name].score < 1)
            costs.push(`/${path} ${device}: ${name}: ${title} ${displayValue}`);
        }
    }
} finally {
  browser.kill();
  server.close();
}

const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  '));
for (const cost of costs) console.log(cost);
process.exitCode = rows.slice(1).some((row) => row.slice(2).some((score) => score !== '100' && score !== '–'))
  ? 1
  : 0;
