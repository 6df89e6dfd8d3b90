/** Links that open a figure in a state: there is such a figure, and it takes what the link asks of it. */
import { readAddress } from '#widgets/kit/address.ts';
import { merge } from '#widgets/kit/check.ts';
import type { Declaration } from '#widgets/kit/parameters.ts';
import type { Widgets } from '../course/widgets.ts';
import { suggestion } from '../faults/nearest.ts';
import type { FigureTag } from '../reading/figures.ts';

/** What is wrong with the query of a link to a page with these figures, as the end of a sentence; null if nothing is. */
export function wrongState(
  search: string,
  figures: ReadonlyMap<string, FigureTag>,
  widgets: Widgets,
): string | null {
  const ids = new Set(
    [...new URLSearchParams(search).keys()].flatMap((key) => key.match(/^[^.]+(?=\.)/) ?? []),
  );
  for (const id of ids) {
    const figure = figures.get(id);
    const widget = figure && widgets.get(figure.name);
    if (!widget) {
      const live = [...figures].filter(([, { name }]) => widgets.has(name)).map(([name]) => name);
      return `speaks of a figure "${id}", which is not there. ${suggestion(id, live)}`;
    }
    const { refused } = readAddress(...opened(widget.declaration, figure.props), id, search);
    if (refused.length > 0)
      return `asks of "${id}" what it does not take: ${refused.join(' ')}${meant(search, id, widget.declaration)}`;
  }
  return null;
}

/** What a name of no parameter was probably meant to be. */
function meant(search: string, id: string, { parameters }: Declaration): string {
  const names = [...Object.keys(parameters), 'step', 'preset'];
  const unknown = [...new URLSearchParams(search).keys()]
    .filter((key) => key.startsWith(`${id}.`))
    .map((key) => key.slice(id.length + 1))
    .find((name) => !names.includes(name));
  return unknown === undefined ? '' : ` ${suggestion(unknown, names)}`;
}

/** What a figure opens with. Where some of that is computed later, values are looked at one by one. */
function opened(declaration: Declaration, { known, computed }: FigureTag['props']) {
  const base = merge(declaration, known['preset'] as string | undefined, known);
  const { name, summary, parameters, presets, facts } = declaration;
  return [computed ? { name, summary, parameters, presets, facts } : declaration, base] as const;
}
