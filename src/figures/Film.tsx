import { LEVELS, levelOf, type Fills } from './values.ts';
import type { Pixels } from './Raster.tsx';

/** A grid of numbers that changes many times a second: painted, in the colours that drawn cells have. */
export function Film(pixels: Pixels) {
  const { letter, least, most } = LEVELS[pixels.fills];
  const levels = Array.from({ length: most - least + 1 }, (_, i) => least + i);
  return (
    <div class="film" aria-hidden="true">
      <svg>
        {levels.map((level) => (
          <g key={level} class={`${letter}${level}`}>
            <rect class="fill" />
          </g>
        ))}
      </svg>
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

/** The colours of each kind of fills, and by what they are known: other themes fill their ends otherwise. */
const palettes = new Map<Fills, { readonly ends: string; readonly colours: Uint32Array }>();

/** The style sheet's colours for the present theme, read once for it. */
function colours(canvas: HTMLCanvasElement, fills: Fills): Uint32Array {
  const samples = [...canvas.parentElement!.querySelectorAll('.fill')];
  const ends = [samples[0]!, samples.at(-1)!].map((sample) => getComputedStyle(sample).fill).join();
  const known = palettes.get(fills);
  if (known?.ends === ends) return known.colours;
  const read = asBytes(samples);
  palettes.set(fills, { ends, colours: read });
  return read;
}

/** As bytes, whatever colour space they are mixed in. */
function asBytes(samples: readonly Element[]): Uint32Array {
  const row = new OffscreenCanvas(samples.length, 1).getContext('2d', { willReadFrequently: true })!;
  samples.forEach((sample, x) => {
    row.fillStyle = getComputedStyle(sample).fill;
    row.fillRect(x, 0, 1, 1);
  });
  return new Uint32Array(row.getImageData(0, 0, samples.length, 1).data.buffer);
}

function paint(canvas: HTMLCanvasElement, { rows, columns, data, fills, scale }: Pixels): void {
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(columns, rows);
  const cells = new Uint32Array(image.data.buffer);
  const palette = colours(canvas, fills);
  for (let i = 0; i < cells.length; i++)
    cells[i] = palette[levelOf(fills, data[i]!, scale) - LEVELS[fills].least]!;
  context.putImageData(image, 0, 0);
}
