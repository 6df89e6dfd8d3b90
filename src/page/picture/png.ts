/** An SVG that asks for no other file, as pixels. */
export async function pngOf(svg: Blob, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    await lettered(image);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    canvas.getContext('2d')!.drawImage(image, 0, 0, width, height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * Once the typefaces inside are there. A browser begins with them when it first draws the picture, leaves out what is
 * written in them until then, and tells nobody: so it is drawn, small, until it stays as it is.
 */
async function lettered(image: HTMLImageElement): Promise<void> {
  const [width, height] = [Math.ceil(image.width / 4), Math.ceil(image.height / 4)];
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  const look = () => {
    pen.clearRect(0, 0, width, height);
    pen.drawImage(image, 0, 0, width, height);
    return pen.getImageData(0, 0, width, height).data;
  };
  let before = look();
  // A picture that never comes to rest is taken as it is.
  for (let round = 0; round < 20; round++) {
    await new Promise((done) => setTimeout(done, 20));
    const now = look();
    if (now.every((value, at) => value === before[at])) return;
    before = now;
  }
}
