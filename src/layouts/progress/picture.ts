/** The certificate as files: SVG with its typefaces inside, and PNG. */
import { pngOf } from '#page/picture/png.ts';
import { faceRule } from '#page/picture/typefaces.ts';
import { certificate, type Achievement } from './certificate.ts';

export async function svgFile(achievement: Achievement): Promise<Blob> {
  const faces = [faceRule('Window Serif'), faceRule('Window Serif', 'italic'), faceRule('Figtree')];
  const style = (await Promise.all(faces)).join('');
  return new Blob([certificate(achievement, style)], { type: 'image/svg+xml' });
}

/** Twice the size of the drawing: sharp on a screen and on paper. */
export const pngFile = async (achievement: Achievement): Promise<Blob> =>
  pngOf(await svgFile(achievement), 2240, 1580);
