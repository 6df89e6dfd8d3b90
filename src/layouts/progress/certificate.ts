/** The certificate as a picture: SVG of a sheet in landscape, the same on the page, in print and in a file. */
import { escaped } from '#page/escaped.ts';
import { ornament } from './ornament.ts';

export interface Achievement {
  readonly name: string;
  readonly course: string;
  readonly lessons: number;
  readonly minutes: number;
  readonly date: Date;
  readonly address: string;
}

const [WIDTH, HEIGHT] = [1120, 790];
const MIDDLE = WIDTH / 2;
const CELL = 22;
const PITCH = 26;

/** A line of text in the middle; one that would be wider than the sheet is pressed together. */
function line(y: number, size: number, text: string, more = ''): string {
  const most = WIDTH - 220;
  // About half its size is what a letter takes.
  const pressed =
    text.length * size * 0.52 > most ? ` textLength="${most}" lengthAdjust="spacingAndGlyphs"` : '';
  return `<text x="${MIDDLE}" y="${y}" font-size="${size}"${pressed} ${more}>${escaped(text)}</text>`;
}

/** Blue where a cell stands below its neighbours, red where above, deeper the more it does. */
function cells(name: string): string {
  const rows = ornament(name);
  const left = MIDDLE - (rows[0]!.length * PITCH) / 2;
  return rows
    .flatMap((row, r) =>
      row.map((value, c) => {
        const place = `x="${left + c * PITCH}" y="${84 + r * PITCH}"`;
        const fill = value === 0 ? '#f4f1ea' : value < 0 ? '#2563c9' : '#a8420e';
        const depth = value === 0 ? 1 : 0.25 + (0.75 * Math.abs(value)) / 4;
        return `<rect ${place} width="${CELL}" height="${CELL}" rx="3" fill="${fill}" fill-opacity="${depth}"/>`;
      }),
    )
    .join('');
}

export const hours = (minutes: number) => {
  const halves = Math.max(1, Math.round(minutes / 30)) / 2;
  return `${Math.floor(halves) || ''}${halves % 1 ? '½' : ''} ${halves > 1 ? 'hours' : 'hour'}`;
};

/** `style` goes inside: a saved picture brings its typefaces along. */
export function certificate(
  { name, course, lessons, minutes, date, address }: Achievement,
  style = '',
): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(date);
  const serif = `font-family="'Window Serif', Georgia, serif"`;
  const soft = 'fill="#565c6b"';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(
      `Certificate: ${name} has completed ${course}, ${lessons} lessons, on ${day}`,
    )}" font-family="Figtree, system-ui, sans-serif" text-anchor="middle" fill="#1c1f26">`,
    style && `<style>${style}</style>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fcfbf8"/>`,
    `<rect x="28" y="28" width="${WIDTH - 56}" height="${HEIGHT - 56}" rx="10" fill="none" stroke="#1c1f26"/>`,
    `<rect x="36" y="36" width="${WIDTH - 72}" height="${HEIGHT - 72}" rx="6" fill="none" stroke="#c97800" stroke-width="2"/>`,
    cells(name),
    line(352, 17, 'This is to say that', soft),
    line(424, 60, name || 'Your name', `${serif} font-weight="600"${name ? '' : ' fill-opacity="0.35"'}`),
    `<path d="M${MIDDLE - 260} 452h520" stroke="#c97800" stroke-width="2"/>`,
    line(496, 17, 'has read, worked and completed', soft),
    line(548, 38, course, `${serif} font-weight="600"`),
    line(584, 19, 'an interactive course on convolutional networks', `${serif} ${soft} font-style="italic"`),
    line(640, 19, `${lessons} lessons · about ${hours(minutes)} · ${day}`),
    line(
      700,
      13,
      'Self-attested: made by the reader’s own browser, which alone knows what was done. Nothing has been examined.',
      soft,
    ),
    line(722, 13, `Above, the name as bits, and their edges under a Laplacian kernel. ${address}`, soft),
    '</svg>',
  ].join('');
}
