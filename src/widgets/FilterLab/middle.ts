import { KEPT } from './grey.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Paints the middle square of a picture over a white canvas. */
export function middleOf(context: Context, picture: CanvasImageSource, width: number, height: number): void {
  const side = Math.min(width, height);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, KEPT, KEPT);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, (width - side) / 2, (height - side) / 2, side, side, 0, 0, KEPT, KEPT);
}
