/**
 * Lighthouse on the build, as a phone and as a desktop: `npm run audit`, or `npm run audit -- glossary/ gallery/` for
 * other pages than the home page and a lesson. Fails where a score is below 100, and says what costs it.
 */
import { globSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { browserFlags, firstBrowser } from '../../.config/browser.js';
import { serve } from '../../.config/serve.js';

const lesson = globSync('learn/*/', { cwd: 'dist' }).sort()[0];
const paths = process.argv.length > 2 ? process.argv.slice(2) : ['', `${lesson}/`];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
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
  for (const path of paths)
    for (const [device, config] of Object.entries(devices)) {
      const { lhr } = await lighthouse(
        `${server.origin}/${path}`,
        { port: browser.port, onlyCategories: categories, logLevel: 'silent' },
        config,
      );
      const scores = categories.map((name) => Math.round((lhr.categories[name].score ?? 0) * 100));
      rows.push([`/${path}`, device, ...scores.map(String)]);
      for (const name of categories)
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
process.exitCode = rows.slice(1).some((row) => row.slice(2).some((score) => score !== '100')) ? 1 : 0;
