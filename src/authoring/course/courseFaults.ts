/** What is wrong between the files of `content/`, though each is sound by itself. */
import type { Fault } from '../faults/fault.ts';
import { suggestion } from '../faults/nearest.ts';
import type { LessonRead } from './lessonFile.ts';
import type { PartData, PathData, TermData } from './schemas.ts';
import type { Path } from './yaml.ts';
import type { YamlList } from './yamlList.ts';

export interface CourseParts {
  readonly parts: YamlList<PartData>;
  readonly paths: YamlList<PathData>;
  readonly terms: YamlList<TermData>;
  /** By id. */
  readonly lessons: ReadonlyMap<string, LessonRead>;
}

/** As many as the style sheet of the map lights up. */
const mostPaths = 3;

/** `read` holds every lesson, also those that share an id. With `drafts`, others may lean on drafts. */
export function courseFaults(
  { parts, paths, terms, lessons }: CourseParts,
  read: readonly LessonRead[],
  drafts: boolean,
): Fault[] {
  const hidden = (id: string) => lessons.get(id)?.data.draft && !drafts;
  const ids = [...lessons.keys()];
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  const numbers = new Map<string, string>();
  const inTurn = circles(lessons);

  for (const lesson of read) {
    const { data, file, part, number } = lesson;
    const fault = (path: Path, message: string) => faults.push({ file, ...lesson.at(path), message });
    if (!parts.items.has(part))
      fault([], `There is no part "${part}" in ${parts.file}. ${suggestion(part, parts.items.keys())}`);

    const place = `${part}/${number}`;
    const taken = numbers.get(place);
    if (taken) fault([], `${taken} has the number ${number} too: rename one of the files.`);
    numbers.set(place, file);

    [data.id, ...data.was].forEach((id, index) => {
      const path = index === 0 ? ['id'] : ['was', index - 1];
      const owner = owners.get(id);
      if (owner)
        fault(
          path,
          `The id "${id}" belongs to ${owner} already: ids are unique and stay so when they retire.`,
        );
      owners.set(id, file);
    });
    data.asks.forEach((id, index) => {
      if (id === data.id) fault(['asks', index], 'A lesson cannot ask for itself: leave this out.');
      else if (inTurn(id, data.id))
        fault(['asks', index], `"${id}" asks for this lesson in turn: leave it out here, or there.`);
      else if (!lessons.has(id)) fault(['asks', index], `There is no lesson "${id}". ${suggestion(id, ids)}`);
      else if (hidden(id) && !data.draft)
        fault(
          ['asks', index],
          `"${id}" is a draft, which readers do not get: publish it, or leave this out.`,
        );
    });
  }
  for (const { id } of [...paths.items.values()].slice(mostPaths))
    faults.push({
      file: paths.file,
      ...paths.at(id, 'id'),
      message: `The map has room for ${mostPaths} paths: leave this one out, or another.`,
    });
  const named = [
    ...[...terms.items.values()].map(({ id, lesson }) => ({ of: terms, id, key: 'lesson', lesson })),
    ...[...paths.items.values()].flatMap(({ id, lessons: along }) =>
      along.map((lesson) => ({ of: paths, id, key: 'lessons', lesson })),
    ),
  ];
  for (const { of, id, key, lesson } of named) {
    const spot = { file: of.file, ...of.at(id, key) };
    if (!lessons.has(lesson))
      faults.push({ ...spot, message: `There is no lesson "${lesson}". ${suggestion(lesson, ids)}` });
    else if (hidden(lesson))
      faults.push({
        ...spot,
        message: `"${lesson}" is a draft, which readers do not get: name another lesson.`,
      });
  }
  return faults;
}

/** Whether a lesson asks for another, by way of others or not, among those that stand in a circle or between two. */
function circles(lessons: CourseParts['lessons']): (from: string, to: string) => boolean {
  const left = new Map([...lessons].map(([id, { data }]) => [id, data.asks]));
  // A lesson of whose wishes none is left stands in no circle, and is left no longer.
  let before;
  do {
    before = left.size;
    for (const [id, asks] of left) if (!asks.some((asked) => left.has(asked))) left.delete(id);
  } while (left.size < before);
  const reached = new Map<string, ReadonlySet<string>>();
  const from = (id: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop())
      for (const asked of left.get(next) ?? [])
        if (!seen.has(asked)) {
          seen.add(asked);
          open.push(asked);
        }
    reached.set(id, seen);
    return seen;
  };
  return (id, to) => left.has(id) && (reached.get(id) ?? from(id)).has(to);
}
