import { defineConfig } from '@playwright/test';
import { browserFlags, firstBrowser } from '../../.config/browser.js';

const browser = await firstBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../.cache/site-results',
  globalSetup: './servers.ts',
  globalTimeout: 60 * 60_000,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../../.cache/site.json' }]],
  use: {
    // What a page fetches is to be seen, and each page comes as to somebody new: one test has the worker to itself.
    serviceWorkers: 'block',
    actionTimeout: 10_000,
    launchOptions: { args: browserFlags, ...(browser && { executablePath: browser }) },
  },
});
