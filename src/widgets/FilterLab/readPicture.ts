import { formatNumber } from '#figures/values.ts';
import { employ, PATIENCE } from '../kit/work/employ.ts';
import { decode } from './decode.ts';
import { fromCanvas, KEPT, type Grey } from './grey.ts';
import { middleOf } from './middle.ts';

/** A picture of the reader's own, or why it cannot be one. */
export type Read = { readonly name: string; readonly grey: Grey } | { readonly reason: string };

const LARGEST = { megabytes: 40, megapixels: 60 };

const failures = {
  damaged: (name: string) => `${name} could not be read: it may be damaged.`,
  late: (name: string) =>
    `${name} took longer than ${PATIENCE.work / 1000} seconds to read: save it smaller first.`,
} as const;

/** Reads a file as a picture. Its size is looked at before anything is unpacked, and the unpacking is done in a worker. */
export async function readPicture(file: File, signal: AbortSignal): Promise<Read> {
  const name = file.name || 'the pasted picture';
  if (file.size > LARGEST.megabytes * 1e6)
    return {
      reason: `${name} has ${formatNumber(Math.round(file.size / 1e6))} MB, and ${LARGEST.megabytes} MB is the most that is read here: save it smaller first.`,
    };
  const address = URL.createObjectURL(file);
  try {
    const image = await measured(address, signal);
    if (!image)
      return {
        reason: `${name} is no picture that this browser can read, or too large for it: JPEG, PNG, WebP and GIF go.`,
      };
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width * height > LARGEST.megapixels * 1e6)
      return {
        reason: `${name} has ${formatNumber(width)} by ${formatNumber(height)} pixels, and ${LARGEST.megapixels} million is the most that is read here: save it smaller first.`,
      };
    const grey = file.type === 'image/svg+xml' ? painted(image) : await decoded(file, signal);
    return typeof grey === 'string' ? { reason: failures[grey](name) } : { name, grey };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The image once its size is known. Browsers unpack it only when it is shown, which it never is. */
function measured(address: string, signal: AbortSignal): Promise<HTMLImageElement | null> {
  const image = new Image();
  return new Promise((resolve) => {
    image.onload = () => resolve(image);
    image.onerror = () => resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
    image.src = address;
  });
}

/** Drawings have no pixels to unpack, and may have no size. */
function painted(image: HTMLImageElement): Grey {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = KEPT;
  const context = canvas.getContext('2d')!;
  middleOf(context, image, image.naturalWidth || KEPT, image.naturalHeight || KEPT);
  return fromCanvas(context.getImageData(0, 0, KEPT, KEPT));
}

/** What a worker makes of the bytes, or why there is nothing. It is not waited for longer than it is wanted. */
function decoded(file: File, signal: AbortSignal): Promise<Grey | keyof typeof failures> {
  const service = employ<Blob, Grey>({ job: decode, open: openDecoder });
  return new Promise<Grey | keyof typeof failures>((resolve) => {
    signal.addEventListener('abort', () => resolve('late'), { once: true });
    service.ask(file, {
      report: ({ answer }) => answer && resolve(answer),
      over: () => resolve('damaged'),
      fault: ({ kind }) => resolve(kind === 'hung' ? 'late' : 'damaged'),
    });
  }).finally(service.end);
}

const openDecoder = () => new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' });
