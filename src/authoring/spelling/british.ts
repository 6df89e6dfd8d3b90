/**
 * British English, in which the course is written. Its dictionary takes half a second to read: words that it was found to
 * have are kept from build to build, and it is read only where another one turns up.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type nspell from 'nspell';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('dictionary-en-gb'));
const [affixes, stems] = ['index.aff', 'index.dic'].map((name) => readFileSync(join(folder, name)));
const edition = createHash('sha256').update(affixes!).update(stems!).digest('hex');

let spelling: ReturnType<typeof nspell> | undefined;
const british = () => (spelling ??= (require('nspell') as typeof nspell)({ aff: affixes!, dic: stems! }));

/** In the project's folder of things that can be made again: which edition has these words, and the words. */
const kept = join(import.meta.dirname, '../../../.cache/spelling.txt');
function recall(): string[] {
  const [of, ...words] = existsSync(kept) ? readFileSync(kept, 'utf8').split('\n') : [];
  return of === edition ? words : [];
}
const known = new Set(recall());
let learned = false;

export function isBritish(word: string): boolean {
  if (known.has(word)) return true;
  if (!british().correct(word)) return false;
  known.add(word);
  learned = true;
  return true;
}

const near = new Map<string, readonly string[]>();
/** What comes near to a word that is none. To find it takes a while, and a word may be wrong more than once. */
export function nearBritish(word: string): readonly string[] {
  const found = near.get(word) ?? british().suggest(word);
  near.set(word, found);
  return found;
}

/** Keeps what was looked up. Whoever reads meanwhile finds the old file or the new one whole. */
export function keepKnown(): void {
  if (!learned) return;
  learned = false;
  mkdirSync(dirname(kept), { recursive: true });
  const draft = `${kept}.${process.pid}.${threadId}`;
  writeFileSync(draft, [edition, ...known].join('\n'));
  renameSync(draft, kept);
}
