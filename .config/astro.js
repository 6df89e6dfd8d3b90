/** Astro's command line without its telemetry: nothing leaves the machine of whoever builds the course. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await import('../node_modules/astro/bin/astro.mjs');
