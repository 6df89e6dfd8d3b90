/** A file in `content/` that lists things by their id. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Fault, Spot } from '../faults/fault.ts';
import { readYaml } from './yaml.ts';

export interface YamlList<Item> {
  readonly file: string;
  readonly items: ReadonlyMap<string, Item>;
  readonly faults: readonly Fault[];
  /** Where a line of an entry stands. */
  at(id: string, key: string): Spot;
}

export function readList<Schema extends z.ZodType<{ id: string }>>(
  root: string,
  file: string,
  schema: Schema,
): YamlList<z.output<Schema>> {
  const path = join(root, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '[]';
  const { value = [], faults, at } = readYaml(text, z.array(schema), file);
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
  return { file, items, faults: [...faults, ...twice], at: (id, key) => at([order.indexOf(id), key]) };
}
