/** The certificate as files: SVG with its typefaces inside, and PNG. */
import { certificate, type Achievement } from './certificate.ts';

/** Where the page's sheet has a typeface from. */
function addressOf(family: string, style: string): string {
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const said = (name: string) => rule.style.getPropertyValue(name).replaceAll(/["']/g, '');
      const url = /url\(["']?([^"')]+\.woff2)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (url && said('font-family') === family && (said('font-style') || 'normal') === style)
        return new URL(url, sheet.href ?? document.baseURI).href;
    }
  throw new Error(`The page has no ${family}.`);
}

async function face(family: string, style = 'normal'): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(addressOf(family, style))).arrayBuffer());
  const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `@font-face{font-family:"${family}";font-weight:200 900;font-style:${style};src:url(data:font/woff2;base64,${data})}`;
}

export async function svgFile(achievement: Achievement): Promise<Blob> {
  const faces = [face('Window Serif'), face('Window Serif', 'italic'), face('Figtree')];
  const style = (await Promise.all(faces)).join('');
  return new Blob([certificate(achievement, style)], { type: 'image/svg+xml' });
}

/** Twice the size of the drawing: sharp on a screen and on paper. */
const [WIDTH, HEIGHT] = [2240, 1580];

export async function pngFile(achievement: Achievement): Promise<Blob> {
  const url = URL.createObjectURL(await svgFile(achievement));
  try {
    const image = new Image(WIDTH, HEIGHT);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [WIDTH, HEIGHT];
    canvas.getContext('2d')!.drawImage(image, 0, 0, WIDTH, HEIGHT);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
