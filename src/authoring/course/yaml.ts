/** YAML that an author wrote, checked against a schema, with the line of each mistake. */
import type { z } from 'astro/zod';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Fault, Spot } from '../faults/fault.ts';
import { suggestion } from '../faults/nearest.ts';
import type { Stretch } from '../spelling/stretch.ts';

export type Path = readonly (string | number)[];

export interface ReadYaml<T> {
  /** What it says, if it is sound. */
  readonly value?: T;
  readonly faults: readonly Fault[];
  /** Where the value at a path begins; the place of what would hold it, if it is missing. */
  at(path: Path): Spot;
  /** The text at a path as it is written, or the texts of a list; none if it is missing. */
  stretches(path: Path): Stretch[];
}

export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
  linesBefore = 0,
): ReadYaml<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const at = (path: Path): Spot => spot(offsetOf(document, path));
  const stretches = (path: Path) =>
    scalarsIn(document.getIn(path, true)).map(([start, end]): Stretch => ({
      text: text.slice(start, end),
      spot: (offset) => spot(start + offset),
    }));
  const fault = (message: string, where: Spot): Fault => ({ file, message, ...where });

  if (document.errors.length > 0) {
    const faults = document.errors.map((error) =>
      fault(
        `This is not YAML: ${error.message.split(/ at line|\n/)[0]}. ${advice(error.code)}`,
        spot(error.pos[0]),
      ),
    );
    return { faults, at, stretches };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, faults: [], at, stretches };
  const faults = parsed.error.issues.flatMap((issue) => {
    const path = issue.path as Path;
    if (issue.code !== 'unrecognized_keys')
      return [fault(`${named(path)} ${issue.message}`.trim(), at(path))];
    const known = Object.keys(shapeAt(schema, path));
    return issue.keys.map((key) =>
      fault(
        `${named([...path, key])} is not known here. ${suggestion(key, known)}`,
        keyAt(document, path, key, spot),
      ),
    );
  });
  return { faults, at, stretches };
}

/** From where to where they are written. */
function scalarsIn(node: unknown): (readonly [start: number, end: number])[] {
  if (isSeq(node)) return node.items.flatMap(scalarsIn);
  return isScalar(node) && node.range ? [[node.range[0], node.range[1]]] : [];
}

const advice = (code: string) =>
  code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY'
    ? 'Put a text with a colon in it between quotes.'
    : 'Write one "name: value" a line.';

const named = (path: Path) =>
  path.map((step) => (typeof step === 'number' ? `(${step + 1})` : step)).join(' ');

function offsetOf(document: Document, path: Path): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

function keyAt(document: Document, path: Path, key: string, spot: (offset: number) => Spot): Spot {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map)
    ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  return spot(isNode(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path));
}

/** The names that an object's schema knows, through lists. */
function shapeAt(schema: z.ZodType, path: Path): Record<string, unknown> {
  const { element, shape } = schema as { element?: z.ZodType; shape?: Record<string, unknown> };
  return element ? shapeAt(element, path.slice(1)) : (shape ?? {});
}
