/** Before lessons are compiled: their frontmatter. While somebody writes: what has changed is read anew. */
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { stopAt } from '../faults/fault.ts';
import type { Context } from '../reading/context.ts';

const rests = /\/(content\/.*\.(mdx|yaml|txt)|src\/widgets\/.*\.tsx?)$/;

export function lessonPlugin(context: Context): Plugin {
  return {
    name: 'lessons',
    enforce: 'pre',
    transform: {
      filter: { id: /\.mdx$/ },
      handler(_, id) {
        const file = relative(context.root, id).replaceAll('\\', '/');
        stopAt(context.course().faults.filter((fault) => fault.file === file));
      },
    },
    hotUpdate({ file }) {
      if (!rests.test(file)) return;
      context.forget();
      const { moduleGraph } = this.environment;
      for (const module of moduleGraph.idToModuleMap.values())
        if (module.file?.endsWith('.mdx') && module.file !== file) moduleGraph.invalidateModule(module);
    },
  };
}
