/** Pictures: each says in words what it shows, lies within the project, and is there. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '../reading/page.ts';
import { attributeOf, isTag, walk } from '../reading/tree.ts';

export function checkImages(page: Page): void {
  walk(page.tree, (node) => {
    if (node.type === 'image' || node.type === 'imageReference') {
      if (!node.alt?.trim())
        page.wrong(node, 'This picture has no words for those who cannot see it: ![what it shows](…).');
      if (node.type === 'image') checkSource(page, node, node.url);
    } else if (isTag(node) && node.name === 'img') {
      const alt = attributeOf(node, 'alt')?.value;
      if (alt === undefined || (typeof alt === 'string' && alt.trim() === ''))
        page.wrong(node, 'This picture has no words for those who cannot see it: alt="what it shows".');
      const src = attributeOf(node, 'src')?.value;
      if (typeof src === 'string') checkSource(page, node, src);
    }
  });
}

function checkSource({ wrong, context, file }: Page, node: Parameters<Page['wrong']>[0], src: string) {
  if (/^([a-z]+:)?\/\//i.test(src))
    wrong(
      node,
      `The picture "${src}" lies elsewhere: put it into the lesson's folder, no page asks other sites.`,
    );
  else {
    const path = src.startsWith('/')
      ? join(context.root, 'public', src)
      : join(context.root, dirname(file), decodeURI(src));
    if (!existsSync(path))
      wrong(
        node,
        `There is no picture "${src}" ${src.startsWith('/') ? 'in public/' : 'beside the lesson'}.`,
      );
  }
}
