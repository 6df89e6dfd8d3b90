/**
 * What a task needs, as an author writes it: `output = 3, stride > 1, pattern = disc`. The names are a widget's
 * parameters and facts; texts are compared as they stand, numbers by size.
 */
export interface Need {
  readonly name: string;
  readonly sign: '=' | '≠' | '<' | '>';
  readonly value: string;
}

const signs: Readonly<Record<string, Need['sign']>> = { '=': '=', '!=': '≠', '<': '<', '>': '>' };

/** Reads a list of needs, or says what is wrong with it. */
export function readNeeds(text: string): Need[] | string {
  const needs: Need[] = [];
  for (const part of text.split(',')) {
    const [, name, sign, value] = /^\s*(\w+)\s*(!=|=|<|>)\s*([\w.-]+)\s*$/.exec(part) ?? [];
    if (!name || !sign || !value)
      return `“${part.trim()}” is not a need: write a name, one of = != < >, and a value, such as "stride > 1"`;
    needs.push({ name, sign: signs[sign]!, value });
  }
  return needs;
}

/** What a task is known by: the widget and the needs, however they were written. */
export const taskKey = (of: string, needs: readonly Need[]): string =>
  `${of}: ${needs.map(({ name, sign, value }) => `${name} ${sign} ${value}`).join(', ')}`;

export type State = Readonly<Record<string, string | number | boolean | object | null>>;

/** Whether a widget's state meets every need. */
export const meets = (needs: readonly Need[], state: State): boolean =>
  needs.every(({ name, sign, value }) => {
    const held = state[name];
    const text = typeof held === 'object' ? undefined : String(held);
    switch (sign) {
      case '=':
        return text === value;
      case '≠':
        return held !== undefined && text !== value;
      case '<':
        return typeof held === 'number' && held < Number(value);
      case '>':
        return typeof held === 'number' && held > Number(value);
    }
  });
