/** The last check of what an author wrote: values that are computed while the page is drawn, each at its place. */
import { wrongProps } from '#widgets/kit/check.ts';
import type { Declaration } from '#widgets/kit/parameters.ts';
import { wrongQuestion, type Question } from './question.ts';
import { tags, wrongProp, type TagDeclaration, type TagName } from './tags.ts';

/** What `make` computes; if it fails, the place in the lesson is said. */
export function computed<T>(place: string, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw new Error(`${place} ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** A value in the text. */
export function shown<T>(place: string, make: () => T): T {
  const value = computed(place, make);
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value)))
    throw new Error(`${place} This comes out as ${String(value)}: a reader needs a number or a text here.`);
  return value;
}

type Props = Record<string, unknown>;

function checked<P extends Props>(place: string, make: () => P, check: (props: P) => string[]): P {
  const props = computed(place, make);
  const wrong = check(props);
  if (wrong.length > 0) throw new Error(wrong.map((message) => `${place} ${message}`).join('\n'));
  return props;
}

export const checkedWidget = <P extends Props>(place: string, make: () => P, declaration: Declaration): P =>
  checked(place, make, (props) => wrongProps(declaration, props));

export const checkedTag = <P extends Props>(place: string, make: () => P, name: TagName): P =>
  checked(place, make, (props) => {
    const declared: TagDeclaration = tags[name];
    const wrong = Object.entries(declared.props).flatMap(([prop, { kind }]) => {
      const fault = prop in props ? wrongProp(kind, props[prop]) : null;
      return fault ? [`${name}: ${prop} ${fault}.`] : [];
    });
    const question = name === 'QuickCheck' && wrong.length === 0;
    return question ? wrongQuestion(props as unknown as Question) : wrong;
  });
