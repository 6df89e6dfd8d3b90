/** Tags by their names: whether there is such a tag, and whether it may stand where it stands. */
import { tags, type TagDeclaration } from '#lesson/tags.ts';
import type { Widget, Widgets } from '../course/widgets.ts';
import { suggestion } from '../faults/nearest.ts';
import type { Page } from '../reading/page.ts';
import { isTag, walk, type Nodes, type Parents, type Tag } from '../reading/tree.ts';

export interface Used {
  readonly tag: Tag & { name: string };
  /** What it stands in, the nearest last. */
  readonly above: readonly Parents[];
  readonly widget?: Widget;
  readonly lessonTag?: TagDeclaration;
}

const lessonTags: Readonly<Record<string, TagDeclaration>> = tags;
const pageLevel = new Set(['root', 'mdxJsxFlowElement', 'listItem', 'tableCell']);

/** The tags that the project knows, in reading order. */
export function knownTags(page: Page, widgets: Widgets): Used[] {
  const own = declaredNames(page.tree);
  const used: Used[] = [];
  walk(page.tree, (node, above) => {
    if (!isTag(node) || !node.name || !/^[A-Z]|\./.test(node.name)) return;
    const tag = node as Used['tag'];
    const { name } = tag;
    const widget = widgets.get(name);
    const lessonTag = Object.hasOwn(lessonTags, name) ? lessonTags[name] : undefined;
    if (own.has(name)) {
      if (widget ?? lessonTag) page.wrong(node, `<${name}> needs no import: leave the import out.`);
      return;
    }
    if (!widget && !lessonTag) {
      const all = [...widgets.keys(), ...Object.keys(tags)];
      page.wrong(node, `There is no tag <${name}>. ${suggestion(name, all)}`);
      return;
    }
    const use = { tag, above, ...(widget && { widget }), ...(lessonTag && { lessonTag }) };
    checkPlace(page, use);
    used.push(use);
  });
  return used;
}

function checkPlace(page: Page, { tag, above, lessonTag }: Used) {
  const { name } = tag;
  const parent = above.at(-1);
  if (lessonTag?.within && !(parent && isTag(parent) && parent.name === lessonTag.within))
    page.wrong(tag, `<${name}> stands directly in <${lessonTag.within}>: move it there.`);
  if (!lessonTag?.inline && !(parent && pageLevel.has(parent.type)))
    page.wrong(tag, `<${name}> stands by itself: put an empty line before and after it.`);
  const filled = tag.children.some((child) => child.type !== 'text' || child.value.trim() !== '');
  const content = lessonTag?.content ?? 'none';
  if (content === 'needed' && !filled)
    page.wrong(tag, `<${name}> is empty: write its text between <${name}> and </${name}>.`);
  if (content === 'none' && filled)
    page.wrong(tag, `<${name}> holds nothing: close it at once, <${name} … />.`);
}

/** Names that the lesson imports or declares itself. */
function declaredNames(tree: Nodes): Set<string> {
  const names = new Set<string>();
  walk(tree, (node) => {
    if (node.type !== 'mdxjsEsm') return;
    for (const statement of node.data?.estree?.body ?? []) {
      if (statement.type === 'ImportDeclaration')
        for (const { local } of statement.specifiers) names.add(local.name);
      const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null;
      if (declared?.type === 'FunctionDeclaration') names.add(declared.id.name);
      if (declared?.type === 'VariableDeclaration')
        for (const { id } of declared.declarations) if (id.type === 'Identifier') names.add(id.name);
    }
  });
  return names;
}
