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
      else if (!lessons.has(id)) fault(['asks', index], `There is no lesson "${id}". ${suggestion(id, ids)}`);
      else if (hidden(id) && !data.draft)
        fault(
          ['asks', index],
          `"${id}" is a draft, which readers do not get: publish it, or leave this out.`,
        );
    });
  }
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
