import { fromCanvas, KEPT, type Grey } from './grey.ts';
import { middleOf } from './middle.ts';

/**
 * Makes greys of a picture's bytes away from the page, which stays awake meanwhile. Pictures are turned as their EXIF
 * data says, put on white where one can see through them, and if they move, their first frame is taken.
 */
async function decode(file: Blob): Promise<Grey | null> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const canvas = new OffscreenCanvas(KEPT, KEPT);
    const context = canvas.getContext('2d')!;
    middleOf(context, bitmap, bitmap.width, bitmap.height);
    bitmap.close();
    return fromCanvas(context.getImageData(0, 0, KEPT, KEPT));
  } catch {
    return null;
  }
}

addEventListener(
  'message',
  ({ data }: MessageEvent<Blob>) => void decode(data).then((grey) => postMessage(grey)),
);
