/** The grids of a figure as a page has them, without the sheet that colours and places them there. */

export type Role = 'input' | 'kernel' | 'output' | 'gradient';

/** A shape to fill or to outline, in a drawing's own units. */
export interface Cell {
  /** The level of its value, "p12", or another class where it has none. */
  readonly kind: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
export interface Outline {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Panel {
  readonly name: string;
  readonly role: Role;
  readonly rows: number;
  readonly columns: number;
  /** Of a grid: its cells. */
  readonly cells: readonly Cell[];
  /** Of a picture: the paths of its levels, the first of which is the ground. */
  readonly levels: readonly { readonly kind: string; readonly d: string }[];
  readonly outlines: readonly Outline[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
export const plain = (text: string): string =>
  text.replaceAll(/<[^>]*>/g, '').replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

const numbers = (attributes: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...attributes.matchAll(/(\w+)="(-?[\d.]+)"/g)].map(([, name, value]) => [name!, Number(value)]),
  );

function outlinesOf(svg: string): Outline[] {
  return [...svg.matchAll(/<g class="outline ([\w-]+)"><rect class="under"([^>]*)>/g)].map(
    ([, kind, attributes]) => {
      const { x = 0, y = 0, width = 0, height = 0 } = numbers(attributes!);
      return { kind: kind!, x, y, width, height };
    },
  );
}

function cellsOf(svg: string): Cell[] {
  return svg
    .split('<g class="grid-row"')
    .slice(1)
    .flatMap((text, row) =>
      text
        .split('<g class="cell ')
        .slice(1)
        .map((cell, column) => ({
          kind: cell.slice(0, cell.indexOf('"')),
          row,
          column,
          text: plain(/<text[^>]*>([^<]*)/.exec(cell)?.[1] ?? ''),
        })),
    );
}

/** The grids and pictures of one figure that stand under a heading, at most one for each role. */
export function panelsOf(figure: string): Panel[] {
  const panels = new Map<Role, Panel>();
  const found = figure.matchAll(
    /<b class="(input|kernel|output|gradient)">([^<]*)<\/b>(?:(?!<b class=).)*?<svg class="(grid|raster)"([^>]*)>(.*?)<\/svg>/gs,
  );
  for (const [, role, name, sort, head, svg] of found) {
    if (panels.has(role as Role)) continue;
    const [, , wide, tall] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(head!)?.slice(1).map(Number) ?? [];
    const cells = sort === 'grid' ? cellsOf(svg!) : [];
    const ground = /<g class="([psf]-?\d+)"><rect class="fill"/.exec(svg!)?.[1];
    const levels =
      sort === 'raster' && ground
        ? [
            { kind: ground, d: '' },
            ...[...svg!.matchAll(/<path class="([psf]-?\d+)" d="([^"]*)"/g)].map(([, kind, d]) => ({
              kind: kind!,
              d: d!,
            })),
          ]
        : [];
    const [rows, columns] =
      sort === 'grid'
        ? [
            Math.max(0, ...cells.map(({ row }) => row + 1)),
            Math.max(0, ...cells.map(({ column }) => column + 1)),
          ]
        : [tall!, wide!];
    // A picture that is all of one colour shows nothing.
    if (cells.length === 0 && levels.length < 2) continue;
    // A ribbon of many maps would be too small to see.
    if (columns > 2 * rows || rows > 2 * columns) continue;
    panels.set(role as Role, {
      name: plain(name!),
      role: role as Role,
      rows,
      columns,
      cells,
      levels,
      outlines: outlinesOf(svg!),
    });
  }
  return [...panels.values()];
}

/** Whether there is nothing in it: some figures are of places alone. */
const isBlank = ({ cells }: Panel): boolean => cells.length > 0 && cells.every(({ text }) => text === '');

/**
 * What a page is told by: of its figures the first that has several grids, none of them blank, or else the first that has
 * several, or any.
 */
export function figureOf(page: string): Panel[] {
  const figures = [...page.matchAll(/<figure[^>]*data-widget=.*?<\/figure>/gs)].map(([figure]) =>
    panelsOf(figure),
  );
  const several = figures.filter((panels) => panels.length > 1);
  return (
    several.find((panels) => !panels.some(isBlank)) ??
    several[0] ??
    figures.find((panels) => panels.length > 0) ??
    []
  );
}
