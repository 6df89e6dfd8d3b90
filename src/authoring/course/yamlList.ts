/** A file in `content/` that lists things by their id. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Fault, Spot } from '../faults/fault.ts';
import type { Stretch } from '../spelling/stretch.ts';
import { readYaml } from './yaml.ts';

export interface YamlList<Item> {
  readonly file: string;
  readonly items: ReadonlyMap<string, Item>;
  readonly faults: readonly Fault[];
  /** Where a line of an entry stands. */
  at(id: string, key: string): Spot;
  /** What its entries say in words, under these keys. */
  stretches(keys: readonly string[]): Stretch[];
}

/** Lists as they were last read: the loaders, the checks and what is worked out all ask for the same. */
const last = new Map<string, { readonly touched: number; readonly list: YamlList<unknown> }>();

/** A file has one schema. */
export function readList<Schema extends z.ZodType<{ id: string }>>(
  root: string,
  file: string,
  schema: Schema,
): YamlList<z.output<Schema>> {
  const path = join(root, file);
  const touched = existsSync(path) ? statSync(path).mtimeMs : 0;
  const known = last.get(path);
  if (known?.touched === touched) return known.list as YamlList<z.output<Schema>>;
  const list = readAnew(path, file, schema);
  last.set(path, { touched, list });
  return list;
}

function readAnew<Schema extends z.ZodType<{ id: string }>>(
  path: string,
  file: string,
  schema: Schema,
): YamlList<z.output<Schema>> {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '[]';
  const { value = [], faults, at, stretches } = readYaml(text, z.array(schema), file);
  const items = new Map(value.map((item) => [item.id, item]));
  const order = value.map(({ id }) => id);
  const twice = order.flatMap((id, index): Fault[] =>
    order.indexOf(id) === index
      ? []
      : [
          {
            file,
            ...at([index, 'id']),
            message: `There is an entry "${id}" already; give this one another id.`,
          },
        ],
  );
  return {
    file,
    items,
    faults: [...faults, ...twice],
    at: (id, key) => at([order.indexOf(id), key]),
    stretches: (keys) => order.flatMap((_, index) => keys.flatMap((key) => stretches([index, key]))),
  };
}
