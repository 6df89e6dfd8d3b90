/** A guided tour: its steps are numbered, get their headings, and know each other. */
import type { Heading } from 'mdast';
import type { Page } from '../reading/page.ts';
import { attributeOf, given, isBlank, isTag, literalOf, object, text, type Tag } from '../reading/tree.ts';
import type { Used } from './tagNames.ts';

/** Returns the steps' ids. */
export function arrangeSteps(page: Page, used: readonly Used[]): string[] {
  const [tour, ...others] = used.filter(({ tag }) => tag.name === 'Steps');
  for (const { tag } of others)
    page.wrong(tag, 'A lesson has one <Steps>: put all its steps into the first.');
  if (!tour) return [];
  const isStep = (child: { type: string }): child is Tag => isTag(child) && child.name === 'Step';
  const stray = tour.tag.children.find((child) => !isStep(child) && !isBlank(child));
  if (stray) page.wrong(stray, '<Steps> holds steps only: put this into a <Step>, or before the first.');
  const steps = tour.tag.children.filter(isStep);
  if (steps.length < 2)
    page.wrong(tour.tag, 'A tour has at least two steps: add another <Step>, or write this without <Steps>.');

  const { data } = page.lesson ?? {};
  if (data) tour.tag.attributes.push(text('lesson', [data.id, ...data.was].join(' ')));
  const heads = steps.map((step) => ({
    step,
    id: plain(page, step, 'id'),
    title: plain(page, step, 'title'),
  }));
  const list = heads.map(({ id, title }) =>
    object([
      ['id', literalOf(id)],
      ['title', literalOf(title)],
    ]),
  );
  tour.tag.attributes.push(given('steps', { type: 'ArrayExpression', elements: list }));
  for (const [index, { step, id, title }] of heads.entries()) {
    if (id === '' || title === '') continue;
    const heading: Heading = {
      type: 'heading',
      depth: 2,
      children: [{ type: 'text', value: title }],
      // What names the step in an address names its heading: there the reader is to arrive.
      data: { hProperties: { id } },
    };
    if (step.position) heading.position = step.position;
    (step.children as Heading[]).unshift(heading);
    const [before, after] = [list[index - 1], list[index + 1]];
    step.attributes = [
      given('number', literalOf(index + 1)),
      given('count', literalOf(steps.length)),
      ...(before ? [given('before', before)] : []),
      ...(after ? [given('after', after)] : []),
    ];
  }
  return heads.map(({ id }) => id);
}

function plain(page: Page, step: Tag, name: 'id' | 'title'): string {
  const attribute = attributeOf(step, name);
  if (attribute && typeof attribute.value !== 'string')
    page.wrong(attribute, `Step: ${name} also stands in lists and links: write ${name}="…" as plain text.`);
  return typeof attribute?.value === 'string' ? attribute.value : '';
}
