/** What the checks know beside the lesson that they look at. */
import { readCourse, type CourseFiles, type LessonCache } from '../course/courseFiles.ts';
import { loadWidgets, type Widgets } from '../course/widgets.ts';

/** What the fonts and the style sheet of formulas can do. */
export interface Lettering {
  readonly characters: string;
  /** The classes of KaTeX that the style sheet leaves out. */
  readonly leftOut: RegExp;
}

export interface Context {
  /** The repository's folder. */
  readonly root: string;
  readonly lettering: Lettering;
  /** The folder that the site lies in, with a slash on either side. */
  base: string;
  /** Whether drafts are shown, as `dev` does, so that lessons may link to them. */
  drafts: boolean;
  /** Addresses of pages that are not lessons, without the base. */
  pages: ReadonlySet<string>;
  course(): CourseFiles;
  widgets(): Promise<Widgets>;
  /** Something in `content/` or a widget has changed: read it anew when next asked. */
  forget(): void;
}

export function createContext(root: string, lettering: Lettering): Context {
  const cache: LessonCache = new Map();
  let course: CourseFiles | undefined;
  let widgets: Promise<Widgets> | undefined;
  return {
    root,
    lettering,
    base: '/',
    drafts: false,
    pages: new Set(),
    course() {
      return (course ??= readCourse(root, { drafts: this.drafts, cache }));
    },
    widgets: () => (widgets ??= loadWidgets(root)),
    forget() {
      course = undefined;
      widgets = undefined;
    },
  };
}
