/** Props: whether a tag knows them, needs them, and takes these values. */
import { wrongProp } from '#lesson/tags.ts';
import { wrongProps } from '#widgets/kit/check.ts';
import { frameProps } from '#widgets/kit/parameters.ts';
import type { Widget } from '../course/widgets.ts';
import { suggestion } from '../faults/nearest.ts';
import type { Page } from '../reading/page.ts';
import { propsOf, type Props } from '../reading/props.ts';
import type { Used } from './tagNames.ts';

/** What every widget takes beside its own parameters, of an author; its number is counted by the build. */
const { figure: _, ...frame } = frameProps;
const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Returns whether nothing is wrong with them. */
export function checkProps(page: Page, used: Used): boolean {
  const { tag, widget, lessonTag } = used;
  const props = propsOf(tag);
  const known = widget
    ? [...Object.keys(frame), ...Object.keys(widget.declaration.parameters)]
    : Object.keys(lessonTag?.props ?? {});
  const before = page.faults.length;
  checkNames(page, used, props, known);
  if (lessonTag) checkLessonTag(page, used, props);
  const id = props.written.get('id');
  if (id && known.includes('id') && !(typeof props.known['id'] === 'string' && slug.test(props.known['id'])))
    page.wrong(
      id.attribute,
      `${tag.name}: id takes small letters and digits with hyphens between, such as id="first-try".`,
    );
  if (widget) checkWidget(page, used, widget, props, page.faults.length === before);
  return page.faults.length === before;
}

function checkNames(page: Page, { tag, widget }: Used, { written }: Props, known: readonly string[]) {
  const seen = new Set<string>();
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      page.wrong(
        tag,
        `<${tag.name}> takes its props one by one, which lets them be checked: no {...spread}.`,
      );
      continue;
    }
    const { name } = attribute;
    const where = attribute.position ? attribute : tag;
    if (seen.has(name)) page.wrong(where, `<${tag.name}> says "${name}" twice: drop one.`);
    else if (name.includes(':'))
      page.wrong(where, `<${tag.name}> needs no "${name}": the build sees to that.`);
    else if (widget && name === 'figure')
      page.wrong(where, `The build counts the figures: leave "figure" out.`);
    else if (!known.includes(name))
      page.wrong(where, `<${tag.name}> has no prop "${name}". ${suggestion(name, known)}`);
    seen.add(name);
  }
  if (known.includes('id') && !written.has('id'))
    page.wrong(tag, `<${tag.name}> needs an id that links and addresses can name: id="…".`);
}

function checkLessonTag(page: Page, { tag, lessonTag }: Used, { known, written }: Props) {
  for (const [name, prop] of Object.entries(lessonTag?.props ?? {})) {
    if (!written.has(name)) {
      if (prop.needed && name !== 'id') page.wrong(tag, `<${tag.name}> needs ${name}="…".`);
      continue;
    }
    const fault = Object.hasOwn(known, name) ? wrongProp(prop.kind, known[name]) : null;
    if (fault) page.wrong(written.get(name)!.attribute, `${tag.name}: ${name} ${fault}.`);
  }
}

function checkWidget(page: Page, { tag }: Used, { declaration }: Widget, props: Props, sound: boolean) {
  const alone = { ...declaration, refuses: () => null };
  let fits = sound;
  for (const [name, { attribute }] of props.written) {
    if (!Object.hasOwn(props.known, name)) continue;
    const value = props.known[name];
    const isText = name in frame && frame[name as keyof typeof frame] === 'text';
    const wrong = isText
      ? [wrongProp('text', value)].flatMap((fault) => (fault ? [`${tag.name}: ${name} ${fault}.`] : []))
      : name in frame || Object.hasOwn(declaration.parameters, name)
        ? wrongProps(alone, { [name]: value })
        : [];
    for (const message of wrong) page.wrong(attribute, message);
    fits &&= wrong.length === 0;
  }
  // Values may be sound one by one and still not go together.
  if (fits && !props.computed)
    for (const message of wrongProps(declaration, props.known)) page.wrong(tag, message);
}
