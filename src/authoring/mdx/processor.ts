/** The one processor of lessons, for the build and for its tests. */
import { relative } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import remarkMath from 'remark-math';
import { AuthorError } from '../faults/fault.ts';
import type { Context } from '../reading/context.ts';
import { rehypeAddresses } from './addresses.ts';
import { remarkLesson } from './lesson.ts';
import { rehypePermalinks } from './permalinks.ts';
import { rehypeProgramsBack, remarkProgramsAside } from './programs.ts';
import { remarkTypography } from './typography.ts';
import { rehypeWide } from './wide.ts';

export type Processor = ReturnType<typeof unified>;
type Prepare = NonNullable<Processor['createMdxRenderer']>;
export type Settings = Parameters<Prepare>;
export type Renderer = Awaited<ReturnType<Prepare>>;

export function lessonProcessor(context: Context): Processor {
  const processor = unified({
    smartypants: false,
    remarkPlugins: [remarkMath, remarkTypography, [remarkLesson, context], remarkProgramsAside],
    rehypePlugins: [rehypeProgramsBack, rehypeWide, rehypePermalinks, [rehypeAddresses, context]],
  });
  return {
    ...processor,
    async createMdxRenderer(...settings) {
      const renderer = await processor.createMdxRenderer!(...settings);
      return {
        process: (content, path, frontmatter) =>
          renderer.process(content, path, frontmatter).catch((error: unknown) => {
            throw unreadable(error, relative(context.root, path).replaceAll('\\', '/'));
          }),
      };
    },
  };
}

/** MDX that cannot even be read is answered like every other mistake: file, line, what to write. */
function unreadable(error: unknown, file: string): unknown {
  const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
  if (error instanceof AuthorError || typeof reason !== 'string') return error;
  const [, place] = / \((\d+:\d+)(?:-\d+:\d+)?\)/.exec(reason) ?? [];
  const [atLine = 1, atColumn = 1] = line ? [line, column] : (place?.split(':').map(Number) ?? []);
  const said = reason.replace(/ \(\d+:\d+-\d+:\d+\)/, '').replace(/\.?$/, '.');
  const tag = /closing tag for `<(\w+)>`/.exec(reason)?.[1];
  const help = tag
    ? `Write </${tag}> where it ends.`
    : /before name/.test(reason)
      ? 'A "<" begins a tag: write \\< for the sign itself.'
      : /brace|expression/.test(reason)
        ? 'A brace begins a value to compute: write \\{ for the sign itself.'
        : '';
  return new AuthorError([{ file, line: atLine, column: atColumn, message: `${said} ${help}`.trim() }]);
}
