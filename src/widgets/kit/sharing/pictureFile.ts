/** A widget's figure as a picture file: SVG with its typefaces inside, and PNG. */
import { pngOf } from '#page/picture/png.ts';
import { seen } from '#page/picture/seen.ts';
import { escaped } from '#page/escaped.ts';
import { tag } from '#page/picture/tag.ts';
import { facesFor } from '#page/picture/typefaces.ts';

interface Picture {
  readonly figure: HTMLElement;
  readonly title: string;
  readonly description: string;
}

/** Looks at a figure without what is there to be pressed: the sheet puts that away, before anything is painted. */
function look(figure: HTMLElement) {
  figure.dataset['picture'] = '';
  try {
    return seen(figure);
  } finally {
    delete figure.dataset['picture'];
  }
}

async function draw({ figure, title, description }: Picture) {
  const { box, body, written } = look(figure);
  const [, , width, height] = box;
  const faces = await facesFor(written);
  const svg = tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: box.join(' '), role: 'img' },
    `${tag('title', {}, escaped(title))}${tag('desc', {}, escaped(description))}<style>${faces}</style>${body}`,
  );
  return { width, height, file: new Blob([svg], { type: 'image/svg+xml' }) };
}

export const svgFile = async (picture: Picture): Promise<Blob> => (await draw(picture)).file;

/** Twice its size on the page: sharp on a screen and on paper. */
export async function pngFile(picture: Picture): Promise<Blob> {
  const { width, height, file } = await draw(picture);
  return pngOf(file, 2 * width, 2 * height);
}
