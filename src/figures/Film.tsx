import { LEVELS, levelOf, type Fills } from './values.ts';
import type { Pixels } from './Raster.tsx';

/** A grid of numbers that changes often, or one of many: painted, in the colours that drawn cells have. */
export function Film(pixels: Pixels) {
  return (
    <div class="film" aria-hidden="true">
      <canvas
        width={pixels.columns}
        height={pixels.rows}
        ref={(canvas) => {
          if (canvas) paint(canvas, pixels);
        }}
      />
    </div>
  );
}

/** The colours of each kind of fills in each theme, which is known by the colour of its text. */
const palettes = new Map<string, Uint32Array>();

/** The style sheet's colours for the present theme, read once for it from samples of every level. */
function colours(canvas: HTMLCanvasElement, fills: Fills): Uint32Array {
  const theme = `${fills} ${getComputedStyle(canvas).color}`;
  const known = palettes.get(theme);
  if (known) return known;
  const { letter, least, most } = LEVELS[fills];
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const samples = Array.from({ length: most - least + 1 }, (_, i) => {
    const group = svg.appendChild(document.createElementNS(namespace, 'g'));
    group.setAttribute('class', `${letter}${least + i}`);
    const sample = group.appendChild(document.createElementNS(namespace, 'rect'));
    sample.setAttribute('class', 'fill');
    return sample;
  });
  canvas.parentElement!.append(svg);
  const read = asBytes(samples);
  svg.remove();
  palettes.set(theme, read);
  return read;
}

/** As bytes, whatever colour space they are mixed in. */
function asBytes(samples: readonly Element[]): Uint32Array {
  const row = new OffscreenCanvas(samples.length, 1).getContext('2d', {
    willReadFrequently: true,
  })!;
  samples.forEach((sample, x) => {
    row.fillStyle = getComputedStyle(sample).fill;
    row.fillRect(x, 0, 1, 1);
  });
  return new Uint32Array(row.getImageData(0, 0, samples.length, 1).data.buffer);
}

/** What each canvas shows: the same numbers in the same colours are not painted again. */
const painted = new WeakMap<
  HTMLCanvasElement,
  Pick<Pixels, 'data' | 'scale'> & { readonly palette: Uint32Array }
>();

function paint(canvas: HTMLCanvasElement, { rows, columns, data, fills, scale }: Pixels): void {
  // Pixels come from here, not from a graphics card.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  const palette = colours(canvas, fills);
  const before = painted.get(canvas);
  if (before?.data === data && before.scale === scale && before.palette === palette) return;
  painted.set(canvas, { data, scale, palette });
  const image = context.createImageData(columns, rows);
  const cells = new Uint32Array(image.data.buffer);
  for (let i = 0; i < cells.length; i++)
    cells[i] = palette[levelOf(fills, data[i]!, scale) - LEVELS[fills].least]!;
  context.putImageData(image, 0, 0);
}
