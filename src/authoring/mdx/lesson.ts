/** The checks of a lesson, in their order, as one remark plugin. */
import type { LessonFacts } from '#course/lessonFacts.ts';
import { checkCards } from '../checks/cards.ts';
import { checkCitations } from '../checks/citations.ts';
import { numberFigures } from '../checks/figures.ts';
import { checkHeadings } from '../checks/headings.ts';
import { checkImages } from '../checks/images.ts';
import { checkLinks } from '../checks/links.ts';
import { checkQuestions } from '../checks/quickChecks.ts';
import { checkSpelling } from '../checks/spelling.ts';
import { arrangeSteps } from '../checks/steps.ts';
import { knownTags } from '../checks/tagNames.ts';
import { checkProps } from '../checks/tagProps.ts';
import { checkTasks } from '../checks/tasks.ts';
import { checkTerms } from '../checks/terms.ts';
import { stopAt } from '../faults/fault.ts';
import { addTakeawaysHeading, anchorsOf } from '../reading/anchors.ts';
import { seenAtOnce } from '../reading/atOnce.ts';
import type { Context } from '../reading/context.ts';
import { figuresOf } from '../reading/figures.ts';
import { otherLessons, type Places } from '../reading/otherLessons.ts';
import { pageOf, type LessonCarrier } from '../reading/page.ts';
import type { Root } from '../reading/tree.ts';
import { placeComputed } from './computed.ts';
import { checkStanding, drawFormulas } from './formulas.ts';
import { bringTags } from './imports.ts';

/** As much of the processor as a plugin asks for while it is put in. */
interface Processor {
  parser?: ((text: string, file: never) => unknown) | undefined;
}

export function remarkLesson(this: Processor, context: Context) {
  const parser = this.parser as (text: string) => Root;
  // A lesson that others link into is parsed for their links, and again when its turn comes: once will do.
  const parsed = new Map<string, Root>();
  this.parser = (text) => {
    const tree = parsed.get(text) ?? parser(text);
    parsed.delete(text);
    return tree;
  };
  const others = otherLessons(context.root, (text) => {
    const tree = parser(text);
    parsed.set(text, tree);
    return structuredClone(tree);
  });

  return async (tree: Root, carrier: LessonCarrier): Promise<void> => {
    const page = pageOf(tree, carrier, context);
    const widgets = await context.widgets();
    const used = knownTags(page, widgets);
    const sound = new Set(used.filter((use) => checkProps(page, use)).map(({ tag }) => tag));
    checkSpelling(page, used);
    const checks = checkQuestions(page, used, sound);
    const tasks = checkTasks(page, used);
    checkCards(page, used);
    const steps = arrangeSteps(page, used);
    numberFigures(page, used);
    const { citations, terms } = checkCitations(page, used);
    checkTerms(page);
    addTakeawaysHeading(tree);
    const anchors = anchorsOf(tree);
    checkHeadings(page, anchors);
    const own: Places = { anchors: new Set(anchors.map(({ id }) => id)), figures: figuresOf(tree) };
    if (page.lesson) others.note(page.lesson, own);
    checkLinks(page, { own, others, widgets });
    checkImages(page);
    checkStanding(page);
    const atOnce = {
      formulas: seenAtOnce(tree, ({ type }) => type === 'math' || type === 'inlineMath'),
      italics: seenAtOnce(tree, ({ type }) => type === 'emphasis'),
    };
    drawFormulas(page);
    stopAt(page.faults);
    bringTags(page, used);
    placeComputed(page);

    const shown = [...new Set(used.filter(({ widget }) => widget).map(({ tag }) => tag.name))];
    const facts: LessonFacts = { citations, terms, checks, tasks, steps, widgets: shown, atOnce };
    carrier.data.astro ??= {};
    carrier.data.astro.frontmatter = { ...carrier.data.astro.frontmatter, ...facts };
  };
}
