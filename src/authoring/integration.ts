/** Everything that makes lessons out of MDX, as integrations of Astro. */
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { architecturesPlugin } from './course/architecturesPlugin.ts';
import { datesPlugin } from './course/datesPlugin.ts';
import { movesOf, writeMoves } from './course/moved.ts';
import { networkIds } from './course/networks.ts';
import { networksPlugin } from './course/networksPlugin.ts';
import type { Widgets } from './course/widgets.ts';
import { withCrew } from './mdx/crew.ts';
import { lessonPlugin } from './mdx/lessonPlugin.ts';
import { lessonProcessor } from './mdx/processor.ts';
import { tagTypes } from './mdx/tagTypes.ts';
import { createContext, type Lettering } from './reading/context.ts';

export function lessons(root: URL, lettering: Lettering): AstroIntegration[] {
  const context = createContext(fileURLToPath(root), lettering);
  const { processor, end } = withCrew(lessonProcessor(context), context);
  const moves = () => movesOf(context.course(), context.drafts);
  /** While somebody writes, Astro answers old addresses. It puts the base in front of those alone. */
  const shownNow = () =>
    context.drafts
      ? Object.fromEntries(
          Object.entries(moves()).map(([from, to]) => [from, context.base.slice(0, -1) + to]),
        )
      : {};
  const authoring: AstroIntegration = {
    name: 'authoring',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig }) {
        context.base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        context.drafts = command === 'dev';
        const { root } = context;
        const plugins = [
          lessonPlugin(context),
          architecturesPlugin(root),
          datesPlugin(root),
          networksPlugin(root),
          { name: 'crew', buildEnd: end },
        ];
        const worker = { plugins: () => [networksPlugin(root)] };
        updateConfig({ redirects: shownNow(), vite: { plugins, worker } });
      },
      async 'astro:routes:resolved'({ routes }) {
        const pages = routes
          .filter(({ type, pathname }) => type === 'page' && pathname)
          .map(({ pathname }) => `${pathname}/`.replace(/\/+$/, '/'));
        const widgets = [...(await context.widgets().catch((): Widgets => new Map())).values()];
        context.pages = new Set([
          ...pages,
          ...networkIds(context.root).map((id) => `/networks/${id}/`),
          ...widgets.flatMap(({ declaration: { name } }) => [`/embed/${name}/`, `/gallery/${name}/`]),
          ...widgets.flatMap(({ declaration: { name, lab } }) => (lab ? [`/labs/${name}/`] : [])),
        ]);
      },
      async 'astro:config:done'({ injectTypes }) {
        // A widget that does not even compile is told of where a lesson uses one.
        const widgets = await context.widgets().catch((): Widgets => new Map());
        injectTypes({ filename: 'tags.d.ts', content: tagTypes(widgets) });
      },
      async 'astro:build:done'({ dir }) {
        await writeMoves(fileURLToPath(dir), moves(), context.base);
      },
    },
  };
  return [authoring, mdx({ processor })];
}
