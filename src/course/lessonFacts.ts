/** What the page around a lesson is told: `remarkPluginFrontmatter` of its render. */
export interface LessonFacts {
  /** Keys of the references, in the order in which they are first cited. */
  citations: string[];
  /** Ids of the terms that it links to the glossary. */
  terms: string[];
  /** What a reader can do: the ids of its quick checks, what its tasks are known by, the ids of its steps. */
  checks: string[];
  tasks: string[];
  steps: string[];
  /** The names of its widgets, in the order in which they are first shown. */
  widgets: string[];
  /** What stands where readers see it at once: their faces are to come with the page. */
  atOnce: { formulas: boolean; italics: boolean };
}
