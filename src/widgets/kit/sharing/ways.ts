/** The present state of a widget in the forms in which it can stand elsewhere. */
import { escaped } from '#page/escaped.ts';
import { writeAddress } from '../address.ts';
import { merge } from '../check.ts';
import type { Live } from '../live.ts';

type State = Pick<Live, 'declaration' | 'props' | 'values' | 'linkedStep'>;

/** What a widget is called where it stands alone, on its page in `/labs/`, `/gallery/` or `/embed/`. */
export const ALONE = 'figure';

/** `/embed/ConvWalk/?preset=full&figure.stride=2`: a page with this figure and nothing else. */
export function embedAddress({ declaration, props, values, linkedStep }: State, site: string): string {
  const { preset, title } = props;
  const page = new URLSearchParams({ ...(preset && { preset }), ...(title && { title }) });
  const base = merge(declaration, preset, {});
  const query = writeAddress(declaration, base, ALONE, `?${page}`, { values, step: linkedStep });
  return `${site}embed/${declaration.name}/${query}`;
}

/** What shows a page like that in another one. */
export function iframe(address: string, title: string, height: number): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${Math.ceil(height)}" style="border: 0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`;
}

/** `stride={2}`, `kernel="sobelX"` */
export const written = (prop: string, value: unknown): string =>
  typeof value === 'string' && !/["\n{]/.test(value)
    ? `${prop}="${value}"`
    : `${prop}={${JSON.stringify(value)}}`;

/** The tag that shows this state in a lesson: what differs from the defaults, or from those of its preset. */
export function tagFor({ declaration, props, values, linkedStep }: State): string {
  const { id, preset, title, caption } = props;
  const base = merge(declaration, preset, {});
  const differs = Object.keys(declaration.parameters).filter(
    (name) => JSON.stringify(values[name]) !== JSON.stringify(base[name]),
  );
  const said: readonly (readonly [string, unknown])[] = [
    ...([['id', id]] as const),
    ...(preset ? [['preset', preset] as const] : []),
    ...differs.map((name) => [name, values[name]] as const),
    ...(linkedStep === null ? [] : [['step', linkedStep + 1] as const]),
    ...(title ? [['title', title] as const] : []),
    ...(caption ? [['caption', caption] as const] : []),
  ];
  return `<${declaration.name} ${said.map(([prop, value]) => written(prop, value)).join(' ')} />`;
}
