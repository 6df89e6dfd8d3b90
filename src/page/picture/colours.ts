/** Colours as every program reads them: `#rrggbb` with an opacity, whatever space a sheet mixed them in. */
export interface Colour {
  readonly hex: string;
  readonly opacity: number;
}

/** Reads a colour as the browser would paint it; each is painted once. */
export function colourReader(): (colour: string) => Colour | null {
  const canvas = new OffscreenCanvas(1, 1);
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, Colour | null>();
  const read = (colour: string): Colour | null => {
    if (colour === 'none' || colour.startsWith('url')) return null;
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
    if (alpha === 0) return null;
    const hex = [r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('');
    return { hex: `#${hex}`, opacity: Math.round((alpha / 255) * 1000) / 1000 };
  };
  return (colour) => {
    if (!known.has(colour)) known.set(colour, read(colour));
    return known.get(colour)!;
  };
}

/**
 * The colours of `linear-gradient(in lab to right, …)`, with what lies between them; null for any other image, and for
 * several: those are the shades at the edges of what scrolls.
 */
export function stopsOf(image: string): readonly string[] | null {
  const inside = /^linear-gradient\(((?:[^()]|\([^()]*\))*)\)$/.exec(image)?.[1];
  // What makes sheets smaller says the same by an angle.
  if (!inside || !/^[^,]*\b(?:to right|90deg)/.test(inside)) return null;
  const space = /in (\w+)/.exec(inside)?.[1] ?? 'srgb';
  const colours = inside.split(/,\s*(?![^(]*\))/).slice(1);
  const between = (from: string, to: string) =>
    [0, 25, 50, 75].map((part) => `color-mix(in ${space}, ${from}, ${to} ${part}%)`);
  return colours.flatMap((colour, n) =>
    n + 1 < colours.length ? between(colour, colours[n + 1]!) : [colour],
  );
}
