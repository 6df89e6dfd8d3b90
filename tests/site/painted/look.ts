/** Looks at all figures of a page as they are painted just now, and says what is wrong with them. */
import type { JSHandle, Page } from '@playwright/test';
import type { Theme } from '#build/sheets/ramps.ts';
import { cellsOn } from './cells.ts';
import { hex, tintedWords, wrongFills, wrongLevels } from './fills.ts';
import { crowdedWords, faintWords, inkOf, lostWords, MARKER } from './ink.ts';
import { takePicture, type Box, type Picture } from './picture.ts';
import { wordsOn, type Told } from './words.ts';

/** What one theme looks like: its texts as the page says of them, and all else as it is painted. */
interface Sight {
  readonly theme: Theme;
  readonly told: Told;
  readonly bare: Picture;
}

/**
 * Two pictures say what is under each text: one with all texts transparent, and one with them in a colour that nothing
 * else has, which tells the pixels of their ink from all others. Ink is the same in both themes.
 */
export async function look(page: Page, themes: readonly Theme[]): Promise<string[]> {
  const drawn = await cellsOn(page);
  const sheet = await lastSheet(page);
  const dress = (rules: string) => sheet.evaluate((sheet, rules) => sheet.replaceSync(rules), rules);
  const sights: Sight[] = [];
  for (const theme of themes) {
    await dress(inTheme(theme));
    const told = await wordsOn(page);
    if (told.words.length === 0) return ['There is nothing to look at.'];
    await dress(inTheme(theme) + textsIn('transparent') + withoutLines);
    const bare = await takePicture(page, around(told.figures.map(({ box }) => box)));
    sights.push({ theme, told, bare });
  }
  const { theme, told, bare } = sights.at(-1)!;
  await dress(inTheme(theme) + textsIn(hex(MARKER)));
  const marked = await takePicture(page, around(told.figures.map(({ box }) => box)));
  await dress('');

  const inks = told.words.map((word) => inkOf(word, bare, marked));
  return [
    ...lostWords(told, inks),
    ...crowdedWords(told),
    ...wrongLevels(drawn),
    ...sights.flatMap(({ theme, told, bare }) =>
      [...faintWords(told, inks, bare), ...tintedWords(told, theme), ...wrongFills(drawn, bare, theme)].map(
        (fault) => `${fault}, in the ${theme} theme`,
      ),
    ),
  ];
}

/** A style sheet after all others. */
const lastSheet = (page: Page): Promise<JSHandle<CSSStyleSheet>> =>
  page.evaluateHandle(() => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    return sheet;
  });
const inTheme = (theme: Theme) => `:root{color-scheme:${theme}!important}`;
/** All texts in one colour. It moves nothing, and colours nothing else. */
const textsIn = (colour: string) =>
  `*{-webkit-text-fill-color:${colour}!important}:is(text,tspan){fill:${colour}!important}math *{color:${colour}!important}`;

/** What is drawn over a picture in thin lines: a frame, a contour, a minus sign. The fills are those below. */
const withoutLines = ':is(.raster .map > *, .contour, .raster-cells > .minus){visibility:hidden!important}';

const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** Makes the window that wide, and so high that nothing on the page is out of sight, and waits until all is in place. */
export async function showWhole(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  });
}
