/** Quick checks: the answers that stand in one are handed to it, so that it can offer them. */
import { wrongQuestion, type Answer, type Question } from '#lesson/question.ts';
import type { Page } from '../reading/page.ts';
import { propsOf } from '../reading/props.ts';
import { given, isBlank, isTag, object, type Tag } from '../reading/tree.ts';
import type { Used } from './tagNames.ts';

/** `sound` holds the tags whose props are right by themselves. Returns the questions' ids. */
export function checkQuestions(page: Page, used: readonly Used[], sound: ReadonlySet<Tag>): string[] {
  const questions = used.filter(({ tag }) => tag.name === 'QuickCheck');
  for (const { tag } of questions) checkQuestion(page, tag, sound);
  return questions.map(({ tag }) => String(propsOf(tag).known['id']));
}

function checkQuestion(page: Page, tag: Tag, sound: ReadonlySet<Tag>) {
  const answers = tag.children.filter((child): child is Tag => isTag(child) && child.name === 'Answer');
  const stray = tag.children.find((child) => !(isTag(child) && child.name === 'Answer') && !isBlank(child));
  if (stray)
    page.wrong(stray, 'A <QuickCheck> holds answers only: put the text into "question", or before it.');
  const read = answers.map(propsOf);
  const own = propsOf(tag);
  const unclear = answers.filter((_, index) => {
    const { written } = read[index]!;
    return written.has('value') === written.has('otherwise');
  });
  for (const answer of unclear)
    page.wrong(answer, 'An <Answer> has a value or is the one for "otherwise": write one of the two.');
  const clear = unclear.length === 0 && [tag, ...answers].every((it) => sound.has(it));
  if (clear && [own, ...read].every(({ computed }) => !computed)) {
    const question = {
      ...own.known,
      answers: read.map(({ known }) => known as Answer),
    } as unknown as Question;
    for (const message of wrongQuestion(question)) page.wrong(tag, message);
  }
  const list = read.map(({ written }) =>
    object([...written].map(([name, { expression }]) => [name, expression] as const)),
  );
  tag.attributes.push(given('answers', { type: 'ArrayExpression', elements: list }));
}
