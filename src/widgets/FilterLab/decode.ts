import type { Report } from '../kit/work/job.ts';
import { fromCanvas, KEPT, type Grey } from './grey.ts';
import { middleOf } from './middle.ts';

/**
 * Makes greys of a picture's bytes. Pictures are turned as their EXIF data says, put on white where one can see through
 * them, and if they move, their first frame is taken.
 */
export async function* decode(file: Blob): AsyncGenerator<Report<Grey>, void> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const canvas = new OffscreenCanvas(KEPT, KEPT);
  const context = canvas.getContext('2d')!;
  middleOf(context, bitmap, bitmap.width, bitmap.height);
  bitmap.close();
  yield { done: 1, answer: fromCanvas(context.getImageData(0, 0, KEPT, KEPT)) };
}
