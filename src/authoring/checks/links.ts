/** Links: each must lead somewhere, and be written as an address within the site, without the base. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lessonHref } from '#course/catalogue.ts';
import { placeOf } from '#course/place.ts';
import { presetNames } from '#widgets/kit/parameters.ts';
import { ALONE } from '#widgets/kit/sharing/ways.ts';
import { suggestion } from '../faults/nearest.ts';
import type { Widgets } from '../course/widgets.ts';
import type { FigureTag } from '../reading/figures.ts';
import type { OtherLessons, Places } from '../reading/otherLessons.ts';
import type { Page } from '../reading/page.ts';
import { attributeOf, isTag, walk, type Nodes } from '../reading/tree.ts';
import { wrongState } from './states.ts';

/** What links may lead to. */
export interface Known {
  readonly own: Places;
  readonly others: OtherLessons;
  readonly widgets: Widgets;
}

export function checkLinks(page: Page, known: Known): void {
  walk(page.tree, (node) => {
    const url = addressIn(node);
    const fault = url === null ? null : wrongLink(url, page, known);
    if (fault) page.wrong(node, fault);
  });
}

function addressIn(node: Nodes): string | null {
  if (node.type === 'link' || node.type === 'definition') return node.url;
  const href = isTag(node) && node.name === 'a' ? attributeOf(node, 'href')?.value : null;
  return typeof href === 'string' ? href : null;
}

function wrongLink(url: string, page: Page, { own, others, widgets }: Known): string | null {
  if (/^(https?:\/\/|mailto:)./.test(url)) return null;
  const quoted = `The link to "${url}"`;
  if (url.startsWith('#'))
    return own.anchors.has(url.slice(1))
      ? null
      : `${quoted} leads nowhere on this page. ${suggestion(url.slice(1), own.anchors)}`;
  if (!url.startsWith('/') || url.startsWith('//')) return `${quoted} is relative: ${instead(url, page)}`;

  const { pathname, search, hash } = new URL(url, 'https://site');
  const anchor = decodeURIComponent(hash.slice(1));
  if (existsSync(join(page.context.root, 'public', pathname)) && !pathname.endsWith('/')) return null;
  if (!pathname.endsWith('/')) return `${quoted} lacks its last slash: write ${pathname}/${search}${hash}.`;

  const { lessons, terms } = page.context.course();
  const id = /^\/learn\/([^/]+)\/$/.exec(pathname)?.[1];
  if (id !== undefined) {
    const lesson = lessons.get(id);
    const renamed = [...lessons.values()].find(({ data }) => data.was.includes(id));
    if (renamed)
      return `${quoted} is to a lesson that has moved: write ${lessonHref(renamed.data.id)}${hash}.`;
    if (!lesson) return `${quoted} leads to no lesson. ${suggestion(id, lessons.keys())}`;
    if (lesson.data.draft && !page.lesson?.data.draft && !page.context.drafts)
      return `${quoted} leads to a draft, which readers do not get: publish it, or leave the link out.`;
    if (anchor === '' && search === '') return null;
    const stray = [...new URLSearchParams(search).keys()].find((key) => !key.includes('.'));
    if (stray !== undefined)
      return `${quoted} says "${stray}" of no figure: write <id of the figure>.${stray}=….`;
    const there = lesson === page.lesson ? own : others.of(lesson);
    if (anchor !== '' && !there.anchors.has(anchor))
      return `${quoted} leads nowhere in that lesson. ${suggestion(anchor, there.anchors)}`;
    const fault = wrongState(search, there.figures, widgets);
    return fault && `${quoted} ${fault}`;
  }
  if (!page.context.pages.has(pathname))
    return `${quoted} leads to no page. ${suggestion(pathname, [...page.context.pages, ...[...lessons.keys()].map(lessonHref)])}`;
  const alone = /^\/(?:labs|gallery|embed)\/(\w+)\/$/.exec(pathname)?.[1];
  if (alone !== undefined) {
    const fault = wrongPage(alone, search, widgets) ?? wrongState(search, standing(alone, search), widgets);
    return fault && `${quoted} ${fault}`;
  }
  if (anchor === '') return null;
  if (pathname !== '/glossary/')
    return `${quoted} names a place that cannot be checked here: link to ${pathname} itself.`;
  return terms.items.has(anchor)
    ? null
    : `${quoted} leads to no term. ${suggestion(anchor, terms.items.keys())}`;
}

/** What is wrong with what a link asks of the page around a figure that is alone. */
function wrongPage(name: string, search: string, widgets: Widgets): string | null {
  const declaration = widgets.get(name)?.declaration;
  if (!declaration) return null;
  for (const [key, text] of new URLSearchParams(search)) {
    if (key.includes('.') || key === 'title') continue;
    if (key !== 'preset')
      return `says "${key}" of no figure: write ${ALONE}.${key}=…, or one of preset and title.`;
    const presets = presetNames(declaration);
    if (!presets.has(text))
      return `asks for a preset "${text}", which ${name} does not have. ${suggestion(text, presets.keys())}`;
  }
  return null;
}

/** The figure of a page that shows it alone. */
const standing = (name: string, search: string): ReadonlyMap<string, FigureTag> => {
  const preset = new URLSearchParams(search).get('preset');
  return new Map([
    [ALONE, { name, props: { known: preset ? { preset } : {}, written: new Map(), computed: false } }],
  ]);
};

/** What to write for a link that was written like a file's name. */
function instead(url: string, page: Page): string {
  const [path = '', hash] = url.split('#');
  const anchor = hash === undefined ? '' : `#${hash}`;
  const slug = placeOf(`part/${basename(path)}`)?.slug ?? basename(path).replace(/\.mdx?$/, '');
  const lesson = [...page.context.course().lessons.values()].find(
    ({ slug: name, data }) => name === slug || data.id === slug,
  );
  return lesson
    ? `write ${lessonHref(lesson.data.id)}${anchor}.`
    : 'write /learn/<id of the lesson>/, another address from the root of the site, or https://….';
}
