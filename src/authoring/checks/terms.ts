/**
 * Words of the glossary, as they turn up in what is read: each is introduced by a `<Term>` where it is first used, or
 * by a lesson that this one builds on, directly or not. Headings may name what they stand above, and a link to another
 * page what is told there.
 */
import { lessonHref } from '#course/catalogue.ts';
import type { LessonRead } from '../course/lessonFile.ts';
import type { TermData } from '../course/schemas.ts';
import type { Page } from '../reading/page.ts';
import { passagesOf, type Passage, type Piece } from '../reading/prose.ts';

export function checkTerms(page: Page): void {
  const { lesson } = page;
  if (!lesson) return;
  const { lessons, terms } = page.context.course();
  const all = [...terms.items.values()];
  const passages = passagesOf(page.tree);
  const here = new Set(passages.flatMap(introducedIn));
  for (const term of all)
    if (term.lesson === lesson.data.id && !here.has(term.id))
      page.wrong(
        lesson.at(['id']),
        `${terms.file} says that "${term.term}" is introduced here: write <Term to="${term.id}"> where it is, or name another lesson there.`,
      );

  const before = builtOn(lesson, lessons);
  const known = new Set(all.filter((term) => before.has(term.lesson)).map(({ id }) => id));
  const words = wordsIn(terms.items);
  for (const passage of passages) {
    for (const { word, meant, piece, introduced } of usesIn(passage, words)) {
      for (const id of introduced) known.add(id);
      const announced = passage.announces && meant.some(({ id }) => here.has(id));
      const told = piece.term !== undefined || (piece.link !== undefined && isElsewhere(piece.link, lesson));
      const [term] = meant;
      if (!term || announced || told || meant.some(({ id }) => known.has(id))) continue;
      page.wrong(
        passage.node,
        `"${word}" has not been explained: write <Term to="${term.id}">${word}</Term> and say what it is, or let "asks" lead to "${term.lesson}", which does.`,
      );
      // Once is enough.
      known.add(term.id);
    }
    for (const id of introducedIn(passage)) known.add(id);
  }
}

/** The lessons that it asks for, and those that they ask for. */
function builtOn(lesson: LessonRead, lessons: ReadonlyMap<string, LessonRead>): Set<string> {
  const found = new Set<string>();
  const follow = ({ data }: LessonRead) => {
    for (const id of data.asks) {
      const next = lessons.get(id);
      if (!next || found.has(id)) continue;
      found.add(id);
      follow(next);
    }
  };
  follow(lesson);
  return found;
}

const isElsewhere = (link: string, { data }: LessonRead) =>
  !link.startsWith('#') && !link.startsWith(lessonHref(data.id));

const introducedIn = ({ pieces }: Passage) => pieces.flatMap(({ term }) => term ?? []);

interface Words {
  readonly pattern: RegExp;
  readonly meant: (word: string) => readonly TermData[];
}

const patterns = new WeakMap<ReadonlyMap<string, TermData>, Words>();

/** The words of a glossary, put together once for all lessons of a build. */
function wordsIn(terms: ReadonlyMap<string, TermData>): Words {
  const words = patterns.get(terms) ?? wordsOf([...terms.values()]);
  patterns.set(terms, words);
  return words;
}

/** Every name and form of the terms, alone or in the plural; of "max pooling" the whole counts, and not "pooling". */
function wordsOf(terms: readonly TermData[]): Words {
  const named = terms.flatMap((term) =>
    [term.term, ...term.also, ...term.forms]
      .filter((name) => !term.everyday.includes(name))
      .map((name) => ({ name: plain(name), term })),
  );
  const meanings = Map.groupBy(named, ({ name }) => name);
  const names = [...meanings.keys()].sort((a, b) => b.length - a.length);
  const either = names
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[\\s-]'))
    .join('|');
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(${either})(?:s|es)?(?![\\p{L}\\p{N}])`, 'giu'),
    meant: (word) => (meanings.get(plain(word)) ?? []).map(({ term }) => term),
  };
}

const plain = (name: string) => name.toLowerCase().replace(/[\s-]/g, ' ');

interface Use {
  readonly word: string;
  /** The terms that have this name. */
  readonly meant: readonly TermData[];
  readonly piece: Piece;
  /** What the passage has introduced by then, this very word included. */
  readonly introduced: readonly string[];
}

function* usesIn({ pieces }: Passage, { pattern, meant }: Words): Generator<Use> {
  let length = 0;
  const placed = pieces.map((piece) => {
    const from = length;
    length += piece.text.length;
    return { ...piece, from };
  });
  for (const { 0: word, 1: name = '', index } of pieces
    .map(({ text }) => text)
    .join('')
    .matchAll(pattern)) {
    const so = placed.filter(({ from }) => from <= index);
    yield {
      word,
      meant: meant(name),
      piece: so.at(-1)!,
      introduced: so.flatMap(({ term }) => term ?? []),
    };
  }
}
