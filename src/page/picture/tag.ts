/** SVG as text. */
import { escaped } from '../escaped.ts';

export const tag = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner = '',
): string => {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return inner === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inner}</${name}>`;
};

/** Fine enough for print. */
export const round = (value: number): number => Math.round(value * 100) / 100;
