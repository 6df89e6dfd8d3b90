/**
 * Runs a command that is written like the site's own modules, so that it may import whatever they import, compiled
 * WebAssembly too: `node .config/run.js <module> [argument …]`. The module's default export gets the arguments.
 */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { assembly } from '#build/assembly.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const [file, ...words] = process.argv.slice(2);
const modules = await createServer({
  ...{ root, configFile: false, appType: 'custom', plugins: [assembly()] },
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { default: command } = await modules.ssrLoadModule(`/${file}`);
  await command(root, ...words);
} catch (error) {
  // What a command refuses, it says in words; anything else is a mistake of ours.
  console.error(error instanceof RangeError ? error.message : error);
  process.exitCode = 1;
} finally {
  await modules.close();
}
