/** What axe can see of a page as it is just now. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What can differ in the other theme, and only where there is text. */
const colours = ['color-contrast', 'link-in-text-block'];
/** Asks of each target how near all others are. */
const room = 'target-size';
const off = (rules: readonly string[]) => Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]));

// To describe each element that passes takes twice as long as to look at it.
const resultTypes: ['violations'] = ['violations'];

/** Everything that axe knows; of the targets in figures see `cramped`. */
export const violations = async (page: Page): Promise<string[]> => [
  ...(await found(page, (axe) =>
    axe.options({ runOnly: tags, rules: off([...colours, room]), resultTypes }),
  )),
  ...(await found(page, (axe) =>
    axe.options({ runOnly: [...colours, room], resultTypes }).exclude('figure[data-widget]'),
  )),
];

/** Targets of figures that are too small or too near: half of the time that axe needs for a page, so one page is asked. */
export const cramped = (page: Page): Promise<string[]> =>
  found(page, (axe) => axe.options({ runOnly: [room], resultTypes }).include('figure[data-widget]'));

/**
 * What does not stand out in the theme that is shown. Texts of figures, thousands on a page, are looked at as they are
 * painted: painted.spec.ts.
 */
export const faint = (page: Page): Promise<string[]> =>
  found(page, (axe) => axe.options({ runOnly: colours, resultTypes }).exclude('figure[data-widget]'));

/** The same of a part of a figure that is not there until it is asked for, and of its targets. */
export const faultsIn = (page: Page, part: string): Promise<string[]> =>
  found(page, (axe) => axe.options({ runOnly: [...colours, room], resultTypes }).include(part));

async function found(page: Page, ask: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // There are no frames: axe looks at the page itself, and carries nothing over into another.
  const { violations } = await ask(new AxeBuilder({ page })).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
