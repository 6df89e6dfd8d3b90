/** For plain Node: `node --import ./src/build/assemblyHook.ts …` can import what `assembly` makes for Vite. */
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { asked, assembled } from './assembly.ts';

registerHooks({
  load(url, context, next) {
    if (!asked.test(url)) return next(url, context);
    const { search } = new URL(url);
    return { format: 'module', shortCircuit: true, source: assembled(fileURLToPath(url) + search) };
  },
});
