/** The words of a lesson: its frontmatter, its text, and what tags and expressions say in words. */
import type { Node, Program } from 'estree';
import type { Page } from '../reading/page.ts';
import { isTag, walk, type MdxJsxAttribute } from '../reading/tree.ts';
import { misspelt, spotIn } from '../spelling/stretch.ts';
import type { Used } from './tagNames.ts';

const frontmatter = ['title', 'searchTitle', 'promise', 'gives'];
/** What says something in words: of widgets, and of HTML. */
const ofWidgets = ['title', 'caption'];
const ofHtml = ['alt', 'title', 'aria-label'];

export function checkSpelling(page: Page, used: readonly Used[]): void {
  const { dictionary } = page.context.course();
  const { source, lesson } = page;
  const check = (start: number | undefined, end: number | undefined) => {
    if (start === undefined || end === undefined) return;
    const stretch = {
      text: source.slice(start, end),
      spot: (offset: number) => spotIn(source, start + offset),
    };
    for (const { message, ...spot } of misspelt(stretch, dictionary)) page.wrong(spot, message);
  };
  const checkProgram = (program: Program | null | undefined) => {
    for (const [start, end] of phrases(program)) check(start, end);
  };
  for (const stretch of lesson?.stretches(frontmatter) ?? [])
    for (const { message, ...spot } of misspelt(stretch, dictionary)) page.wrong(spot, message);

  const says = new Map(used.map((use) => [use.tag as object, wordyProps(use)]));
  walk(page.tree, (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type === 'text') check(start, end);
    else if (node.type === 'image' || node.type === 'imageReference') {
      if (start !== undefined) check(source.indexOf('[', start), source.indexOf(']', start));
    } else if (
      node.type === 'mdxjsEsm' ||
      node.type === 'mdxTextExpression' ||
      node.type === 'mdxFlowExpression'
    )
      checkProgram(node.data?.estree);
    else if (isTag(node))
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute') continue;
        if ((says.get(node) ?? ofHtml).includes(attribute.name)) checkAttribute(attribute);
      }
  });
  dictionary.keep();

  function checkAttribute({ name, value, position }: MdxJsxAttribute) {
    if (typeof value === 'string' && position)
      check(position.start.offset! + name.length, position.end.offset);
    else if (typeof value === 'object') checkProgram(value?.data?.estree);
  }
}

const wordyProps = ({ widget, lessonTag }: Used): readonly string[] =>
  widget
    ? ofWidgets
    : Object.entries(lessonTag?.props ?? {}).flatMap(([name, { kind }]) =>
        kind === 'text' || kind === 'answer' ? [name] : [],
      );

/** From where to where a program speaks in words: templates, and strings of more than one word. */
function phrases(program: Program | null | undefined): [start: number, end: number][] {
  const found: [number, number][] = [];
  const look = (node: Node & { start?: number; end?: number }) => {
    const speaks =
      node.type === 'TemplateElement' ||
      (node.type === 'Literal' && typeof node.value === 'string' && /\s/.test(node.value));
    if (speaks) found.push([node.start!, node.end!]);
    for (const below of Object.values(node))
      for (const child of [below].flat()) if (isNode(child)) look(child);
  };
  if (program) look(program);
  return found;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
