/** Serves the build as a static host would, and a second one, made for a folder of a host, under /sub/. */
import { execFileSync } from 'node:child_process';
import { serve } from '../../.config/serve.js';
import { builds } from './builds.ts';

export default async function servers(): Promise<() => void> {
  const { top, sub } = builds;
  execFileSync(
    process.execPath,
    [
      '.config/astro.js',
      'build',
      '--config',
      'tests/site/specimens/astro.config.mjs',
      '--outDir',
      sub.folder,
      '--silent',
    ],
    {
      env: { ...process.env, BASE: sub.base },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const running = await Promise.all([top, sub].map(({ folder, base }) => serve(folder, { base })));
  // The workers, which start after this, find the servers by these.
  [process.env.TOP_ORIGIN, process.env.SUB_ORIGIN] = running.map(({ origin }) => origin);
  return () => {
    for (const server of running) server.close();
  };
}
