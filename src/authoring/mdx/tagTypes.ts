/** The types of the tags in lessons, so that editors and the check of types know them without an import. */
import type { Widgets } from '../course/widgets.ts';

export const tagTypes = (widgets: Widgets): string => `\
import type { ComponentChildren, VNode } from 'preact';
import type { TagName, TagProps } from '#lesson/tags.ts';

type Tags = { [Name in TagName]: (props: TagProps<Name> & { children?: ComponentChildren }) => VNode };
declare global {
  interface MDXProvidedComponents extends Tags {
${[...widgets.keys()].map((name) => `    ${name}: typeof import('#widgets/${name}/index.tsx').default;`).join('\n')}
  }
}
`;
