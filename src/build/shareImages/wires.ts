/** Two rows of units and the wires between them, as a page has them. */
import { plain } from './figure.ts';

export interface Wires {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** The paths of the wires, and whether they are lit. */
  readonly paths: readonly { readonly d: string; readonly lit: boolean }[];
  readonly units: readonly {
    readonly kind: string;
    readonly x: number;
    readonly y: number;
    readonly text: string;
  }[];
}

const [PITCH, EDGE] = [48, 4];

export function wiresOf(page: string): Wires[] {
  const found = page.matchAll(
    /<b>([^<]*)<\/b>(?:(?!<b>).)*?<svg class="grid wires[^"]*" viewBox="([^"]*)"[^>]*>(.*?)<\/svg>/gs,
  );
  return [...found].slice(0, 2).map(([, name, box, svg]) => {
    const [, , width = 0, height = 0] = box!.split(' ').map(Number);
    const rows = [
      ...svg!.matchAll(/<g transform="translate\((\S+) (\S+)\)"[^>]*>((?:<g class="cell.*?<\/g>)+)/gs),
    ];
    return {
      name: plain(name!),
      ...{ width: width - 2 * EDGE, height: height - 2 * EDGE },
      paths: [...svg!.matchAll(/<path class="(wire[^"]*)" d="([^"]*)"/g)].map(([, kind, d]) => ({
        ...{ d: d!, lit: kind!.includes('lit') },
      })),
      units: rows.flatMap(([, x, y, cells]) =>
        [...cells!.matchAll(/<g class="cell ([^" ]*)[^>]*>.*?<text[^>]*>([^<]*)/gs)].map(
          ([, kind, text], n) => ({
            ...{ kind: kind!, text: plain(text!) },
            ...{ x: Number(x) + n * PITCH, y: Number(y) },
          }),
        ),
      ),
    };
  });
}
