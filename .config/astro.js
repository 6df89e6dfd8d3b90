/** Astro's command line without its telemetry: nothing leaves the machine of whoever builds the course. */
import { fileURLToPath } from 'node:url';
import { keepCompiled } from './compileCache.js';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
keepCompiled(fileURLToPath(new URL('../.cache/node', import.meta.url)));
await import('../node_modules/astro/bin/astro.mjs');
