/** The picture of each lesson, and one for all other pages, in `share/`. What has been drawn before is kept. */
import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { copyFile, glob, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { site } from '#course/site.ts';
import { put } from '../typefaces/cut.ts';
import { axisOf } from './axis.ts';
import { card, type Card, type Faces } from './card.ts';
import { figureOf, plain } from './figure.ts';
import { blocksOf } from './flow.ts';
import { lettering } from './lettering.ts';
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
  // A single grid says less of a lesson than the network that is in it.
  const few = figure.length < 2 && blocks.length > 0;
  return {
    kicker: within(/<p class="kicker[^"]*">((?:(?!<h1).)*?)<\/p>\s*<h1/s) || site.tagline,
    title: within(/<h1[^>]*>(.*?)<\/h1>/s),
    promise: within(/<p class="promise">(.*?)<\/p>/s),
    site: site.name,
    figure: few ? [] : figure,
    blocks: few ? blocks : [],
    wires: wiresOf(html),
    axis: axisOf(html),
  };
}

export async function drawShareImages(built: string, folder: string): Promise<void> {
  let faces: Promise<Faces> | undefined;
  await mkdir(folder, { recursive: true });
  await mkdir(join(built, 'share'), { recursive: true });
  const own = await drawnWith();
  const pages = glob(['index.html', 'learn/*/index.html'], { cwd: built });
  const drawRest = async () => {
    for await (const page of pages) {
      const html = await readFile(join(built, page), 'utf8');
      // An old address only leads on.
      if (!html.includes('property="og:image"')) continue;
      const told = cardOf(html);
      const hash = createHash('sha256').update(own).update(JSON.stringify(told)).digest('hex').slice(0, 16);
      const kept = join(folder, `${hash}.png`);
      if (!existsSync(kept)) await put(kept, await drawn(card(told, await (faces ??= loadFaces()))));
      const name = page === 'index.html' ? 'home' : dirname(page).split(/[\\/]/).at(-1)!;
      await copyFile(kept, join(built, 'share', `${name}.png`));
    }
  };
  // One draws while another is read.
  await Promise.all(Array.from({ length: availableParallelism() }, drawRest));
}

/** A palette would make it half as large and take three times as long: no reader loads it, and there is one a lesson. */
const drawn = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 6 }).toBuffer();
