import type { Plugin } from 'vite';

const nothing = '\0served-style';

/**
 * Widgets and figures bring their style sheets along. Pages link those of the widgets that the server drew on them, so
 * scripts must not ask for them again: a script that loads a widget later would wait for a file of another name.
 */
export function servedStyles(): Plugin {
  return {
    name: 'served-styles',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (asked, importer) =>
      asked.endsWith('.css') && /\/src\/(?:widgets|figures)\//.test(importer ?? '') ? nothing : undefined,
    load: (id) => (id === nothing ? '' : undefined),
  };
}
