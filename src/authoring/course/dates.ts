/** When the files of the course came to be, and when they were last changed, as the history of the repository has it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lessonHref } from '#course/catalogue.ts';
import { readLesson } from './lessonFile.ts';

export interface Dates {
  /** ISO 8601, with the hour, in UTC. */
  readonly published: string;
  readonly changed: string;
}
type DatesByFile = Readonly<Record<string, Dates>>;

/** The pages and the sitemap ask for the same: a history is read once. */
const read = new Map<string, DatesByFile>();

/** By their paths from the root. Without a history, or with the end of one only, nothing is said. */
export function datesOf(root: string): DatesByFile {
  const dates = read.get(root) ?? readDates(root);
  read.set(root, dates);
  return dates;
}

function readDates(root: string): DatesByFile {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return {};
    return datesIn(
      git('log', '--relative', '-M', '--format=%x00%cI', '--name-status', '--', 'content', 'src'),
    );
  } catch {
    return {};
  }
}

/**
 * `log` has the latest change first: a date after a zero, then what happened to which file: `M file`, `A file`,
 * `D file`, or `R98 old new`, between tabs. A file that is renamed remains what it is.
 */
export function datesIn(log: string): DatesByFile {
  const dates: Record<string, Dates> = {};
  /** What a name stood for before the changes that have been read: a file by its present name, or one that is gone. */
  const names = new Map<string, string | null>();
  for (const entry of log.split('\0').slice(1)) {
    const [date = '', ...lines] = entry.split('\n').filter(Boolean);
    const time = new Date(date).toISOString();
    const before: [name: string, file: string | null][] = [];
    for (const line of lines) {
      const [what = '', old = '', name = old] = line.split('\t');
      const file = what === 'D' ? null : names.has(name) ? names.get(name)! : name;
      if (file !== null) dates[file] = { published: time, changed: dates[file]?.changed ?? time };
      if (what === 'A' || name !== old) before.push([name, null]);
      if (what !== 'A') before.push([old, file]);
    }
    // A name that one file gave up and another took in the same change is the first one's, earlier.
    for (const [name, file] of before) if (file === null) names.set(name, null);
    for (const [name, file] of before) if (file !== null) names.set(name, file);
  }
  return dates;
}

/** What pages beside the lessons show, by the first folder of their address: files, or folders of them. */
const shows: Readonly<Record<string, readonly string[]>> = {
  '': ['content/lessons/', 'content/course.yaml', 'content/paths.yaml'],
  learn: ['content/lessons/', 'content/course.yaml', 'content/paths.yaml'],
  architectures: ['content/architectures.yaml'],
  gallery: ['src/widgets/', 'src/layouts/examples/'],
  glossary: ['content/glossary.yaml'],
  labs: ['src/widgets/'],
  networks: ['content/networks/'],
  reference: [
    'src/widgets/Calculator/',
    'src/layouts/conventions.ts',
    'src/layouts/costs.ts',
    'src/layouts/formulas.ts',
  ],
};

/** The last change of any of these files or folders of files. */
function lastChange(dates: DatesByFile, places: readonly string[]): string | undefined {
  return Object.entries(dates)
    .flatMap(([file, { changed }]) =>
      places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place)) ? changed : [],
    )
    .sort()
    .at(-1);
}

/** When the page at a path from the top of the site changed: it, or what it shows. */
export function pageChanged(dates: DatesByFile, path: string): string | undefined {
  const parts = path.split('/').filter(Boolean);
  const own = `src/pages/${parts.join('/') || 'index'}`;
  const ofMany = parts.length > 1 ? `src/pages/${parts.slice(0, -1).join('/')}/[id].astro` : [];
  return lastChange(
    dates,
    [`${own}.astro`, `${own}/index.astro`, ofMany, shows[parts[0] ?? ''] ?? []].flat(),
  );
}

/** Tells a sitemap when each page last changed: a lesson when its file did, any other page when it or what it shows did. */
export function changes(
  root: URL,
  base = '/',
): <Item extends { url: string }>(item: Item) => Item & { lastmod?: string } {
  let known: ReturnType<typeof changesIn> | undefined;
  return (item) => {
    const { byAddress, dates } = (known ??= changesIn(root));
    const path = new URL(item.url).pathname.slice(base.length - 1);
    const lastmod = byAddress.get(path) ?? pageChanged(dates, path);
    return lastmod ? { ...item, lastmod } : item;
  };
}

function changesIn(root: URL) {
  const dates = datesOf(fileURLToPath(root));
  const byAddress = new Map<string, string>();
  for (const [file, { changed }] of Object.entries(dates)) {
    const path = new URL(file, root);
    if (!file.endsWith('.mdx') || !existsSync(path)) continue;
    const id = readLesson(file, readFileSync(path, 'utf8')).lesson?.data.id;
    if (id) byAddress.set(lessonHref(id), changed);
  }
  return { byAddress, dates };
}
