/** What axe can see of a page as it is just now. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function violations(page: Page, only?: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      ...(only ? { runOnly: only } : { runOnly: tags, rules: { 'target-size': { enabled: true } } }),
      // To describe each element that passes takes twice as long as to look at it.
      resultTypes: ['violations'],
    })
    // There are no frames: axe looks at the page itself, and carries nothing over into another.
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** What can differ in the other theme is colours alone, and those only where there is text. */
export const colours = ['color-contrast', 'link-in-text-block'];
