import { LEVELS, levelOf } from './values.ts';
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

/** The style sheet's colours for the present theme, as bytes, whatever colour space they are mixed in. */
function colours(canvas: HTMLCanvasElement): Uint32Array {
  const samples = canvas.parentElement!.querySelectorAll('.fill');
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
  const palette = colours(canvas);
  for (let i = 0; i < cells.length; i++)
    cells[i] = palette[levelOf(fills, data[i]!, scale) - LEVELS[fills].least]!;
  context.putImageData(image, 0, 0);
}
