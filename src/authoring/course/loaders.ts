/** Content loaders that check what they load, and tell the line of each mistake. */
import { fileURLToPath } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import type { z } from 'astro/zod';
import { stopAt, told } from '../faults/fault.ts';
import { lessonsFolder, readCourse } from './courseFiles.ts';
import { designFile, networkIds, readNetwork } from './networks.ts';
import { readList } from './yamlList.ts';

const isContent = /[\\/]content[\\/].*\.(mdx|yaml|txt)$/;

/** Lessons by their id. Drafts are loaded only where somebody watches: by `astro dev`. */
export function lessonLoader(): Loader {
  return {
    name: 'lessons',
    async load(context) {
      const { config, watcher, logger } = context;
      const root = fileURLToPath(config.root);
      const drafts = watcher !== undefined;
      const { lessons, faults } = readCourse(root, { drafts });
      stopAt(faults);
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher?.on(event, (path: string) => {
          if (isContent.test(path))
            for (const fault of readCourse(root, { drafts }).faults) logger.error(told(fault));
        });
      const hidden = [...lessons.values()].filter(({ data }) => data.draft && !drafts);
      const left = hidden.map(({ file }) => `!${file.slice(lessonsFolder.length + 1)}`);
      const loader = glob({
        base: lessonsFolder,
        pattern: ['**/*.mdx', ...left],
        generateId: ({ data, entry }) => (typeof data['id'] === 'string' ? data['id'] : entry),
        retainBody: false,
      });
      await loader.load(context);
    },
  };
}

/** One of the lists in `content/`, numbered in the order in which it is written. */
export function listLoader(file: string, schema: z.ZodType<{ id: string }>): Loader {
  return {
    name: 'list',
    async load({ config, store, parseData, watcher, logger }) {
      const fill = async () => {
        const { items, faults } = readList(fileURLToPath(config.root), file, schema);
        stopAt(faults);
        store.clear();
        for (const [order, item] of [...items.values()].entries())
          store.set({
            id: item.id,
            data: await parseData({ id: item.id, data: { ...item, order }, filePath: file }),
          });
      };
      await fill();
      watcher?.on('change', (path) => {
        if (path.replaceAll('\\', '/').endsWith(`/${file}`))
          fill().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}

/** The networks with trained weights: their designs and their cards. */
export function networkLoader(): Loader {
  return {
    name: 'networks',
    async load({ config, store, parseData }) {
      const root = fileURLToPath(config.root);
      store.clear();
      for (const id of networkIds(root)) {
        const { network, faults } = readNetwork(root, id);
        stopAt(faults);
        const { design, card, weights } = network!;
        const data = { design, card, bytes: weights.length };
        store.set({ id, data: await parseData({ id, data, filePath: designFile(id) }) });
      }
    },
  };
}
