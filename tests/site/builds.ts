/** The two builds that are tested, and what lies in them. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Build {
  /** Where its files lie. */
  readonly folder: string;
  /** The folder of a host that it is made for. */
  readonly base: string;
}

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const builds = {
  top: { folder: join(root, 'dist'), base: '/' },
  sub: { folder: join(root, '.cache/site-sub'), base: '/sub/' },
} as const satisfies Record<string, Build>;

export const read = ({ folder }: Build, path: string): string => readFileSync(join(folder, path), 'utf8');

/** All files of a build, as addresses from its top: "learn/x/index.html". */
export const files = ({ folder }: Build): string[] =>
  globSync('**/*.*', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));

export interface Page {
  /** "learn/convolution-operation/index.html" */
  readonly file: string;
  /** "learn/convolution-operation/" */
  readonly path: string;
  readonly html: string;
  /** Not meant for search engines, or there to lead them to another page. */
  readonly hidden: boolean;
}

/** Every page that readers get. Its path is an address that a host answers with it: any unknown one for the 404. */
export const pages = (build: Build): Page[] =>
  htmlOf(build).filter(({ file, html }) => !isSpecimen(file) && !isAlike(file) && !hasMoved(html));

/** Every widget has pages that are made as those of the first are. */
const isAlike = (file: string) => /^(?:embed|labs)\/(?!ConvWalk\/)\w+\/index\.html$/.test(file);

/** The pages with widgets at their presets that stand beside the site in the build for a folder: see specimens/. */
export const specimens = (): Page[] => htmlOf(builds.sub).filter(({ file }) => isSpecimen(file));

/** Nobody reads a page that only leads on to the new address of a lesson. */
const hasMoved = (html: string) => html.includes('http-equiv="refresh"');

const isSpecimen = (file: string) => file.startsWith('specimens/');

function htmlOf(build: Build): Page[] {
  if (!existsSync(join(build.folder, 'index.html')))
    throw new Error('There is no build to test: npm run build.');
  return files(build)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = read(build, file);
      const path = file === '404.html' ? 'no/such/page/' : file.replace(/index\.html$/, '');
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
      return { file, path, html, hidden: !canonical || new URL(canonical).pathname !== build.base + path };
    });
}

/** Those pages of the site that have a widget. */
export const isLive = ({ html }: Page): boolean => /<figure[^>]* data-widget=/.test(html);

/** Those that are looked at as they are painted. The gallery's figures are among the specimens. */
export const isFigured = (page: Page): boolean => page.html.includes('<figure') && !isEntry(page);

/** The gallery has a page for every widget. */
export const isEntry = ({ path }: Page): boolean => /^gallery\/[A-Z]/.test(path);
export const entries = (build: Build): Page[] => pages(build).filter(isEntry);

export const isLesson = ({ path }: Page): boolean => /^learn\/./.test(path);
