import type { Locator, Page } from '@playwright/test';
import { ALONE } from '#widgets/kit/sharing/ways.ts';
import { expect, unfold } from './site.ts';

/** The step buttons of a figure that can be pressed just now; none where a figure has no steps. */
export const steps = (root: Locator): Locator =>
  root.getByRole('button', { name: /^Step (back|forward)$/, disabled: false });

/** A widget on a page, by the names that everybody meets it by. */
export class Figure {
  readonly page: Page;
  readonly root: Locator;
  readonly id: string;

  private constructor(page: Page, root: Locator, id: string) {
    this.page = page;
    this.root = root;
    this.id = id;
  }

  /** Opens a page and wakes its first figure of that name, or the one with that id, alone. */
  static async open(page: Page, path: string, name: string, id?: string): Promise<Figure> {
    await page.goto(path);
    await unfold(page);
    const root = page.locator(`figure[data-widget=${name}]${id ? `#${id}` : ''}`).first();
    return Figure.#awake(page, root);
  }

  static async #awake(page: Page, root: Locator): Promise<Figure> {
    await root.scrollIntoViewIfNeeded();
    await expect(root).toHaveAttribute('data-awake', '');
    return new Figure(page, root, (await root.getAttribute('id'))!);
  }

  /** A widget's page in the gallery, in that setting ("stride=2&step=3"). */
  static async inGallery(page: Page, name: string, setting = ''): Promise<Figure> {
    const query = [...new URLSearchParams(setting)].map(([key, text]) => [`${ALONE}.${key}`, text]);
    await page.goto(`gallery/${name}/?${new URLSearchParams(query).toString()}`);
    return Figure.#awake(page, page.locator(`#${ALONE}`));
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }
  slider(name: string): Locator {
    return this.root.getByRole('slider', { name, exact: true });
  }
  choice(name: string): Locator {
    return this.root.getByRole('combobox', { name, exact: true });
  }
  grid(name: string): Locator {
    return this.root.getByRole('grid', { name, exact: true });
  }
  cells(name: string): Locator {
    return this.grid(name).getByRole('gridcell');
  }
  get sentence(): Locator {
    return this.root.locator('.sentence');
  }
  get formulas(): Locator {
    return this.root.locator('.formulas');
  }

  /** The values of a grid as they are spoken, row by row; numbers are numbers. */
  async values(name: string): Promise<(number | string)[][]> {
    const rows = await this.grid(name).getByRole('row').all();
    return Promise.all(
      rows.map((row) =>
        row.getByRole('gridcell').evaluateAll((cells) =>
          cells.map((cell) => {
            const text = (cell.getAttribute('aria-label') ?? cell.textContent ?? '').replace('−', '-');
            return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
          }),
        ),
      ),
    );
  }

  /** Waits until the address says that much of this figure. */
  async addressSays(expected: Record<string, string | null>): Promise<void> {
    await expect
      .poll(() => {
        const query = new URL(this.page.url()).searchParams;
        return Object.fromEntries(
          Object.keys(expected).map((name) => [name, query.get(`${this.id}.${name}`)]),
        );
      })
      .toEqual(expected);
  }

  /** Listens to the page's live region from now on. */
  async announcements(): Promise<() => Promise<string[]>> {
    const region = this.page.locator('#announcer');
    await expect(region).toHaveAttribute('aria-live', 'polite');
    const heard = await region.evaluateHandle((element) => {
      const said: string[] = [];
      new MutationObserver(() => said.push((element.textContent ?? '').trim())).observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return said;
    });
    return () => heard.evaluate((said) => [...said]);
  }
}
