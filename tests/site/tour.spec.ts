/** A guided tour: its steps by links, keys and addresses, without a script, in print, and remembered. */
import type { Page } from '@playwright/test';
import { builds, pages } from './builds.ts';
import { expect, test } from './site.ts';

const lesson = 'learn/how-machines-see/';
test.skip(
  !pages(builds.top).some(({ path }) => path === lesson),
  'The tour is a draft: readers do not get it yet.',
);
const steps = [
  ['not-dense', 'Why not connect everything?'],
  ['numbers', 'A picture is numbers'],
  ['filters', 'Convolution and filters'],
  ['feature-maps', 'Feature maps and ReLU'],
  ['stride-and-padding', 'Stride and padding'],
  ['pooling', 'Pooling'],
  ['pipeline', 'The whole pipeline'],
  ['edges-to-objects', 'From edges to objects'],
] as const;

const heading = (page: Page, number: number) =>
  page.locator('.step').getByRole('heading', { name: steps[number - 1]![1], exact: true, level: 2 });

/** That one step is shown, all of it, and no other. */
async function shows(page: Page, number: number): Promise<void> {
  await expect(heading(page, number)).toBeVisible();
  await expect(page.locator('.step > h2:visible')).toHaveCount(1);
  await expect(page.locator('.step-count:visible')).toHaveText(`Step ${number} of ${steps.length}`);
}
/** The same, after somebody went there. */
async function arrivedAt(page: Page, number: number): Promise<void> {
  await shows(page, number);
  const [id, title] = steps[number - 1]!;
  await expect(heading(page, number)).toBeFocused();
  await expect(heading(page, number)).toBeInViewport();
  await expect(page.locator('#announcer')).toHaveText(`Step ${number} of ${steps.length}: ${title}`);
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
}

test('opens with four cards, six concepts that lead to the glossary, and the first step', async ({
  page,
}) => {
  await page.goto(lesson);
  await shows(page, 1);
  await expect(
    page.getByRole('region', { name: 'What you will discover' }).getByRole('listitem'),
  ).toHaveCount(4);
  const concepts = page.getByRole('region', { name: 'Key concepts' }).getByRole('listitem');
  await expect(concepts).toHaveCount(6);
  for (const concept of await concepts.all())
    await expect(concept.getByRole('link').first()).toHaveAttribute('href', /\/glossary\/#[a-z-]+$/);
  const facts = page.locator('.facts');
  for (const fact of ['22 min', 'Beginner', 'Nothing before it']) await expect(facts).toContainText(fact);
});

test('arrow keys go from the first step to the last and back, focus and voice with them', async ({
  page,
}) => {
  await page.goto(lesson);
  for (let number = 2; number <= steps.length; number++) {
    await page.keyboard.press('ArrowRight');
    await arrivedAt(page, number);
  }
  await page.keyboard.press('ArrowRight');
  await shows(page, steps.length);
  for (let number = steps.length - 1; number >= 1; number--) {
    await page.keyboard.press('ArrowLeft');
    await arrivedAt(page, number);
  }
  await page.keyboard.press('ArrowLeft');
  await shows(page, 1);
});

test('links by keyboard do the same: next, previous, and every step of the track', async ({ page }) => {
  await page.goto(lesson);
  const link = (name: string) =>
    page.locator('.step-bar, .step:visible').getByRole('link', { name, exact: true });
  await link('Next step: A picture is numbers').press('Enter');
  await arrivedAt(page, 2);
  await link('Previous step: Why not connect everything?').press('Enter');
  await arrivedAt(page, 1);
  for (const [index, [, title]] of steps.entries()) {
    await link(`Step ${index + 1}: ${title}`).press('Enter');
    await shows(page, index + 1);
    await expect(link(`Step ${index + 1}: ${title}`)).toHaveAttribute('aria-current', 'step');
  }
  await link('Previous The whole pipeline').press('Enter');
  await arrivedAt(page, 7);
  await page.getByRole('navigation', { name: 'On this page' }).getByText('Stride and padding').click();
  await arrivedAt(page, 5);
});

test('the browser’s own way back goes through the steps', async ({ page }) => {
  await page.goto(lesson);
  await page.keyboard.press('ArrowRight');
  await arrivedAt(page, 2);
  await page.keyboard.press('ArrowRight');
  await arrivedAt(page, 3);
  await page.goBack();
  await shows(page, 2);
  await page.goForward();
  await shows(page, 3);
});

test('each step has an address, and so has each figure in it', async ({ page }) => {
  // Links have led to each; a page that opens there reads the same address.
  for (const number of [2, steps.length]) {
    await page.goto('about:blank');
    await page.goto(`${lesson}#${steps[number - 1]![0]}`);
    await shows(page, number);
    await expect(heading(page, number)).toBeInViewport();
  }
  await page.goto('about:blank');
  await page.goto(`${lesson}?pool.step=4#pool`);
  await shows(page, 6);
  const figure = page.locator('#pool');
  await expect(figure).toBeInViewport();
  await expect(figure).toHaveAttribute('data-awake', '');
  await expect(figure.getByRole('slider', { name: 'Step', exact: true })).toHaveValue('4');
  // A link in the text to a figure of another step.
  await page.goto('about:blank');
  await page.goto(`${lesson}#feature-maps`);
  await page.locator('.step:visible a[href="#walk"]').click();
  await shows(page, 3);
  await expect(page.locator('#walk')).toBeInViewport();
});

test('an address that names nothing opens the first step', async ({ page }) => {
  for (const nowhere of ['nowhere%20at%20all', '%E0%A4%A', '"]<b>', '']) {
    await page.goto('about:blank');
    await page.goto(`${lesson}#${nowhere}`);
    await shows(page, 1);
    await page.keyboard.press('ArrowRight');
    await arrivedAt(page, 2);
    await page.keyboard.press('ArrowLeft');
    await arrivedAt(page, 1);
  }
});

test('the place is remembered, until an address says otherwise', async ({ page, browser }) => {
  await page.goto(`${lesson}#filters`);
  await page.keyboard.press('ArrowRight');
  await arrivedAt(page, 4);
  await page.goto('learn/one-filter-by-hand/');
  await page.goto(lesson);
  await shows(page, 4);
  await page.goto('learn/one-filter-by-hand/');
  await page.goto(`${lesson}#pooling`);
  await shows(page, 6);
  const elsewhere = await browser.newPage();
  await elsewhere.goto(page.url().replace(/#.*/, ''));
  await shows(elsewhere, 1);
  await elsewhere.close();
});

test.describe(() => {
  // Exceptions that are thrown on purpose must not leave the page.
  test('works where storage is forbidden', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(lesson);
    await page.keyboard.press('ArrowRight');
    await arrivedAt(page, 2);
    await page.getByRole('switch', { name: 'All steps on one page' }).check();
    await expect(page.locator('.step > h2:visible')).toHaveCount(steps.length);
  });
});

test('arrow keys leave alone what has a use for them', async ({ page }) => {
  await page.goto(`${lesson}#numbers`);
  const figure = page.locator('#paint');
  await expect(figure).toHaveAttribute('data-awake', '');
  await figure.getByRole('grid', { name: 'Picture' }).locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await shows(page, 2);
  await expect(figure.locator('.sentence')).toContainText('Row 1, column 3');
  await figure.getByRole('slider', { name: 'Input size' }).focus();
  await page.keyboard.press('ArrowLeft');
  await shows(page, 2);
  await figure.getByRole('combobox').first().focus();
  await page.keyboard.press('ArrowRight');
  await shows(page, 2);
  const entry = page.locator('.step:visible').getByRole('textbox');
  await entry.fill('12');
  await entry.press('ArrowLeft');
  await shows(page, 2);
  await entry.press('Control+ArrowRight');
  await shows(page, 2);
  await page.locator('.step:visible summary').first().focus();
  await page.keyboard.press('ArrowRight');
  await shows(page, 2);
  await heading(page, 2).focus();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await shows(page, 2);
  await page.keyboard.press('ArrowRight');
  await arrivedAt(page, 3);
});

test('the arrow keys can be switched off, for good', async ({ page }) => {
  await page.goto(lesson);
  const keys = page.getByRole('switch', { name: 'Arrow keys turn the steps' });
  await expect(keys).toBeChecked();
  await keys.focus();
  await page.keyboard.press('Space');
  await heading(page, 1).focus();
  await page.keyboard.press('ArrowRight');
  await shows(page, 1);
  await page.reload();
  await expect(keys).not.toBeChecked();
  await page.keyboard.press('ArrowRight');
  await shows(page, 1);
  await keys.check();
  await heading(page, 1).focus();
  await page.keyboard.press('ArrowRight');
  await arrivedAt(page, 2);
});

test('all steps can be had on one page, and one at a time again', async ({ page }) => {
  await page.goto(`${lesson}#filters`);
  const whole = page.getByRole('switch', { name: 'All steps on one page' });
  await whole.check();
  await expect(page.locator('.step > h2:visible')).toHaveCount(steps.length);
  await page.locator('#not-dense').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.step > h2:visible')).toHaveCount(steps.length);
  await page.goto(`${lesson}#pooling`);
  await expect(heading(page, 6)).toBeInViewport();
  await page.reload();
  await expect(page.locator('.step > h2:visible')).toHaveCount(steps.length);
  await expect(heading(page, 6)).toBeInViewport();
  await whole.uncheck();
  await shows(page, 6);
});

test('figures wake only in the step that is shown', async ({ page }) => {
  await page.goto(`${lesson}#numbers`);
  await expect(page.locator('#paint')).toHaveAttribute('data-awake', '');
  await expect(page.locator('figure[data-awake]')).toHaveCount(1);
});

test('what a search of the page finds in another step brings that step', async ({ page }) => {
  await page.goto(lesson);
  // The browser asks like this before it shows a place that it has found.
  await page.locator('#pooling').evaluate((found) => {
    found.closest('.step')!.dispatchEvent(new Event('beforematch', { bubbles: true }));
  });
  await shows(page, 6);
  await expect(page.locator('.step[hidden="until-found"]')).toHaveCount(steps.length - 1);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('it is one long page', async ({ page }) => {
    await page.goto(lesson);
    await expect(page.locator('.step > h2:visible')).toHaveCount(steps.length);
    await expect(page.locator('figure[data-widget]:visible')).toHaveCount(steps.length);
    await expect(page.locator('.step-count:visible')).toHaveCount(steps.length);
    await expect(
      page.locator('.step-around:visible, .steps-wishes:visible, .step-track:visible'),
    ).toHaveCount(0);
  });
});

test.describe('when its script does not arrive', () => {
  test.use({ mayComplain: true });

  test('links and addresses still lead from step to step', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(lesson);
    await shows(page, 1);
    await page.getByRole('link', { name: /^Next step/ }).click();
    await shows(page, 2);
    await page.locator('.step:visible .step-around .after').click();
    await shows(page, 3);
    await page.goto(`${lesson}#lab`);
    await shows(page, 4);
  });
});

test('all steps are printed, whichever is shown', async ({ page }) => {
  await page.goto(`${lesson}#filters`);
  await shows(page, 3);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.step > h2:visible')).toHaveCount(steps.length);
  await expect(page.locator('figure[data-widget]:visible')).toHaveCount(steps.length);
  await expect(page.locator('.step-around:visible, .steps-wishes:visible, .step-track:visible')).toHaveCount(
    0,
  );
  await page.emulateMedia({ media: 'screen' });
  await shows(page, 3);
});

test('its tables have their five and six rows, and its numbers are computed', async ({ page }) => {
  await page.goto(lesson);
  await page.getByRole('switch', { name: 'All steps on one page' }).check();
  const tables = page.locator('.step > .scroll > table');
  await expect(tables).toHaveCount(2);
  await expect(tables.first().locator('tbody tr')).toHaveCount(5);
  await expect(tables.last().locator('tbody tr')).toHaveCount(6);
  await expect(tables.first()).toContainText('16,959,488');
  await expect(page.locator('.prose')).toContainText('1920 · 1080 · 3 = 6,220,800');
});
