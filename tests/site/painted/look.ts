/** Looks at all figures of a page as they are painted just now, and says what is wrong with them. */
import type { JSHandle, Page } from '@playwright/test';
import type { Theme } from '#build/sheets/ramps.ts';
import { cellsOn } from './cells.ts';
import { hex, tintedWords, wrongFills, wrongLevels } from './fills.ts';
import { crowdedWords, faintWords, inkOf, lostWords, MARKER } from './ink.ts';
import { takePicture, type Picture } from './picture.ts';
import { wordsOn } from './words.ts';

/**
 * Two pictures say what is under each text: one with all texts transparent, and one with them in a colour that nothing
 * else has, which tells the pixels of their ink from all others. Ink is the same in both themes.
 */
export async function look(page: Page, themes: readonly Theme[]): Promise<string[]> {
  const drawn = await cellsOn(page);
  const told = await wordsOn(page, themes);
  if (told.words.length === 0) return ['There is nothing to look at.'];
  const boxes = [...told.figures, ...drawn.filled, ...drawn.tiled].map(({ box }) => box);
  const sheet = await lastSheet(page);
  const dressed = async (rules: string): Promise<Picture> => {
    await sheet.evaluate((sheet, rules) => sheet.replaceSync(rules), rules);
    return takePicture(page, boxes);
  };
  const bare: Picture[] = [];
  for (const theme of themes)
    bare.push(await dressed(inTheme(theme) + textsIn('transparent') + withoutLines));
  const marked = await dressed(inTheme(themes.at(-1)!) + textsIn(hex(MARKER)));
  await sheet.evaluate((sheet) => sheet.replaceSync(''));

  const inks = told.words.map((word) => inkOf(word, bare.at(-1)!, marked));
  return [
    ...lostWords(told, inks),
    ...crowdedWords(told),
    ...wrongLevels(drawn),
    ...themes.flatMap((theme, at) =>
      [
        ...faintWords(told, inks, bare[at]!, at),
        ...tintedWords(told, theme, at),
        ...wrongFills(drawn, bare[at]!, theme),
      ].map((fault) => `${fault}, in the ${theme} theme`),
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
