/**
 * A small picture of a widget: the first drawings of its stage as the server draws them, coloured and placed by the sheet
 * of the site, in a box that is a container and has the widget's name. It says nothing to a screen reader: what stands
 * beside it does.
 */
interface Drawing {
  readonly sort: string;
  readonly box: string;
  readonly inside: string;
  /** In cells. */
  readonly wide: number;
  readonly tall: number;
}

/** The box is so many times as wide as high, and what lies between two drawings is that share of its width. */
const [ASPECT, GAP] = [2.1, 0.05];
/** A picture of more would be one of specks, and what is stretched more than that is a list of numbers. */
const [MOST, STRETCHED] = [4, 3];
/** How many units of its own a drawing has for a cell. */
const UNITS: Readonly<Record<string, number>> = { grid: 40, raster: 1, pyramid: 20 };

export function smallPicture(stage: string): string {
  const drawings = drawingsIn(stage).slice(0, MOST);
  return drawings.length > 0 ? inARow(drawings) : blocksIn(stage);
}

/** Of several pictures the one that shows most values, the first of these: many a walk has nothing yet where it begins. */
export function fullest(pictures: readonly string[]): string {
  const values = pictures.map((picture) => picture.match(/class="(?:cell )?[psf]-?\d+/g)?.length ?? 0);
  return pictures[values.indexOf(Math.max(...values))]!;
}

/** Each is as large as its cells are many, though none so small that it cannot be seen. */
function inARow(drawings: readonly Drawing[]): string {
  const tallest = Math.max(...drawings.map(({ tall }) => tall));
  const heights = drawings.map(({ tall }) => Math.max(0.5, Math.sqrt(tall / tallest)));
  const widths = drawings.map(({ wide, tall }, n) => (wide / tall) * heights[n]!);
  const room = 1 - GAP * (drawings.length - 1);
  const unit = Math.min(
    room / widths.reduce((sum, wide) => sum + wide, 0),
    1 / ASPECT / Math.max(...heights),
  );
  return drawings
    .map(
      ({ sort, box, inside }, n) =>
        `<svg class="${sort}" viewBox="${box}" style="width:${(100 * unit * widths[n]!).toFixed(1)}cqi">${inside}</svg>`,
    )
    .join('');
}

/** Grids and pictures, each once and none that is empty; products only repeat what stands beside them. */
function drawingsIn(stage: string): Drawing[] {
  const found = stage.matchAll(
    /<b class="products">(?:(?!<b class=).)*|<svg class="(grid|raster|pyramid)"[^>]*viewBox="([^"]+)"[^>]*>(.*?)<\/svg>/gs,
  );
  const drawings = new Map<string, Drawing>();
  for (const [, sort, box, whole] of found) {
    if (!sort) continue;
    const [wide, tall] = box!
      .split(' ')
      .slice(2)
      .map((units) => Number(units) / UNITS[sort]!) as [number, number];
    const inside = silent(whole!);
    const isEmpty = sort === 'raster' && !inside.includes('<path');
    if (!isEmpty && Math.max(wide / tall, tall / wide) <= STRETCHED)
      drawings.set(inside, { sort, box: box!, inside, wide, tall });
  }
  return [...drawings.values()];
}

/** Blocks, each of which has its lengths in a style, drawn so large that all of them fill the width. */
function blocksIn(stage: string): string {
  const blocks = [
    ...stage.matchAll(/<svg class="volume \w+" style="[^"]+" aria-hidden="true">.*?<\/svg>/gs),
  ].map(([svg]) => svg);
  const lengths = (name: string) =>
    blocks.map((svg) => Number(new RegExp(`--volume-${name}:([\\d.]+)px`).exec(svg)![1]));
  const [depths, widths] = [lengths('depth'), lengths('width')];
  const across = depths.reduce((sum, depth, n) => sum + depth + 0.36 * widths[n]!, 0);
  const unit = (100 * (1 - GAP * (blocks.length - 1))) / across;
  return blocks
    .map((svg) =>
      svg.replaceAll(/([\d.]+)px/g, (_, length: string) => `${(unit * Number(length)).toFixed(1)}cqi`),
    )
    .join('');
}

/** Nothing to read, to find or to reach. */
const silent = (svg: string): string =>
  svg
    .replace(/<(title|desc)>.*?<\/\1>/gs, '')
    .replace(/ (?:role|id|tabindex|translate|(?:aria|data)-[\w-]+)(?:="[^"]*")?(?=[ >])/g, '');
