/** The picture of each lesson, and one for all other pages, in `share/`. What has been drawn before is kept. */
import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { site } from '#course/site.ts';
import { put } from '../typefaces/cut.ts';
import { axisOf } from './axis.ts';
import { card, type Card, type Faces } from './card.ts';
import { figureOf, plain } from './figure.ts';
import { blocksOf } from './flow.ts';
import { lettering } from './lettering.ts';
import { pyramidOf } from './pyramid.ts';
import { wiresOf } from './wires.ts';

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
const sans = '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2';

const loadFaces = async (): Promise<Faces> => {
  const [title, text, strong] = await Promise.all([
    lettering(serif, 640),
    lettering(sans, 450),
    lettering(sans, 640),
  ]);
  return { title, text, strong };
};

/** What a picture is drawn with: these files, the colours of values, the typefaces. With another of them it is another. */
async function drawnWith(): Promise<string> {
  const sources = globSync(['*.ts', '../sheets/*.ts'], { cwd: import.meta.dirname });
  const faces = [serif, sans].map((face) => createRequire(import.meta.url).resolve(face));
  const hash = createHash('sha256');
  for (const file of [...sources.sort().map((source) => join(import.meta.dirname, source)), ...faces])
    hash.update(await readFile(file));
  return hash.digest('hex');
}

/** What a page says of itself: in its head, its title and its figures. */
export function cardOf(html: string): Card {
  const within = (pattern: RegExp) =>
    plain(pattern.exec(html)?.[1] ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim();
  const figure = figureOf(html);
  const blocks = blocksOf(html);
  const pyramid = pyramidOf(html);
  // A single grid says less of a lesson than the network that is in it, or than its stack of layers.
  const few = figure.length < 2 && (blocks.length > 0 || pyramid !== null);
  return {
    kicker: within(/<p class="kicker[^"]*">((?:(?!<h1).)*?)<\/p>\s*<h1/s) || site.tagline,
    title: within(/<h1[^>]*>(.*?)<\/h1>/s),
    promise: within(/<p class="promise">(.*?)<\/p>/s),
    site: site.name,
    figure: few ? [] : figure,
    blocks: few ? blocks : [],
    wires: wiresOf(html),
    drawing: pyramid ?? axisOf(html),
  };
}

export interface ShareImages {
  /** Of the page at this address, if it has one of its own. */
  draw(address: string, html: string): void;
  /** When all are drawn. */
  finish(): Promise<void>;
}

/** In `folder`, of pages as they are made: that is work for one thread, and drawing for the others. */
export function shareImages(folder: string, kept: string): ShareImages {
  const lanes = Array.from({ length: availableParallelism() }, () => Promise.resolve());
  let asked = 0;
  let own: Promise<string> | undefined;
  let faces: Promise<Faces> | undefined;

  const drawOne = async (name: string, told: Card) => {
    own ??= begin(folder, kept);
    const hash = createHash('sha256')
      .update(await own)
      .update(JSON.stringify(told));
    const path = join(kept, `${hash.digest('hex').slice(0, 16)}.png`);
    if (!existsSync(path)) await put(path, await drawn(card(told, await (faces ??= loadFaces()))));
    await copyFile(path, join(folder, `${name}.png`));
  };

  return {
    draw(address, html) {
      const [page, lesson = 'home'] = /^\/(?:learn\/([^/]+)\/)?$/.exec(address) ?? [];
      // An old address only leads on.
      if (page === undefined || !html.includes('property="og:image"')) return;
      const told = cardOf(html);
      const lane = asked++ % lanes.length;
      lanes[lane] = lanes[lane]!.then(() => drawOne(lesson, told));
    },
    async finish() {
      await Promise.all(lanes);
    },
  };
}

async function begin(...folders: string[]): Promise<string> {
  for (const folder of folders) await mkdir(folder, { recursive: true });
  return drawnWith();
}

/** A palette would make it half as large and take three times as long: no reader loads it, and there is one a lesson. */
const drawn = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 6 }).toBuffer();
