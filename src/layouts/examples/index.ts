/** The tags of lessons, each in an example that the page shows as it was written and as it is drawn. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { LessonFacts } from '#course/lessonFacts.ts';
import { tags, type TagDeclaration, type TagName } from '#lesson/tags.ts';

interface Written {
  readonly default: AstroComponentFactory;
  readonly frontmatter: LessonFacts;
}
const drawn = import.meta.glob<Written>('./*.mdx', { eager: true });
const texts = import.meta.glob<string>('./*.mdx', { eager: true, import: 'default', query: '?raw' });

export interface Example {
  readonly name: TagName;
  /** It, and the tags that stand in it. */
  readonly tags: readonly (readonly [name: string, declaration: TagDeclaration])[];
  readonly text: string;
  readonly Drawn: AstroComponentFactory;
  readonly citations: readonly string[];
  /** The names of those that it shows. */
  readonly widgets: readonly string[];
}

const declared: readonly (readonly [string, TagDeclaration])[] = Object.entries(tags);

/** In the order in which the tags are declared; those that stand in another are shown with it. */
export const examples: readonly Example[] = declared
  .filter(([, { within }]) => within === undefined)
  .map(([name]) => {
    const file = `./${name}.mdx`;
    const written = drawn[file];
    if (!written) throw new Error(`<${name}> has no example: write src/layouts/examples/${name}.mdx.`);
    return {
      name: name as TagName,
      tags: declared.filter(([tag, { within }]) => tag === name || within === name),
      text: texts[file]!.trim(),
      Drawn: written.default,
      citations: written.frontmatter.citations,
      widgets: written.frontmatter.widgets,
    };
  });
