/** What looks for faults must find them: a made-up page without any, and the same with one at a time. */
import { rampSheet } from '#build/sheets/ramps.ts';
import { look } from './painted/look.ts';
import { expect, test } from './site.ts';

const cell = (column: number, level: string, number: string) =>
  `<g class="cell ${level}" transform="translate(${40 * column + 20} 20)">
    <rect x="-18" y="-18" width="36" height="36"/><path class="stripe" d="M-18 0H18"/><text y="5">${number}</text>
  </g>`;
const bar = (column: number, level: string, top: number, height: number) =>
  `<g class="bar ${level}"><rect class="fill" x="${40 * column + 8}" y="${top}" width="24" height="${height}"/></g>`;

const figure = `
  <figure id="sound">
    <p class="heading">Heading with a long word</p>
    <p class="running">A sentence with <sub>low</sub> and <sup>high</sup> words, <b>which runs on</b> from line to line</p>
    <p class="formula"><math><mrow><mo>(</mo><mfrac><mn>12</mn><mi>S</mi></mfrac><mo>)</mo><mo>=</mo><mn>4</mn></mrow></math></p>
    <p class="note">Note</p>
    <p class="visually-hidden">For ears alone</p>
    <div class="scroller"><p>What is too long for its box can be scrolled into sight</p></div>
    <div class="box"><i class="cover"></i><span class="label">Label</span></div>
    <p><select><option>A choice of some length</option></select> <input type="number" value="1234"></p>
    <svg class="drawing" width="240" height="120" viewBox="0 0 240 120">
      <g class="cells">${cell(0, 's-16', '−4')}${cell(1, 's0', '0')}${cell(2, 's8', '2')}${cell(3, 's16', '4')}</g>
      <path class="line rule" d="M170 28.5H215"/>
      <text class="beside" x="170" y="25">beside</text>
      <path class="line" d="M170 29.5H215"/>
    </svg>
    <svg class="bars" width="160" height="60" viewBox="0 0 160 60">
      ${bar(0, 's16', 10, 40)}${bar(1, 's8', 30, 20)}${bar(2, 's0', 50, 1)}
    </svg>
    <svg class="raster" width="80" height="40" viewBox="0 0 4 2">
      <g class="raster-cells">
        <g class="f0"><rect class="fill" width="4" height="2"/></g>
        <path class="f16" d="m1 0h2m-2 1h1"/><path class="f32" d="m3 0h1"/>
      </g>
      <g class="outline"><rect x="2" y="1" width="1" height="1"/></g>
    </svg>
  </figure>`;

const rules = `
  :root { color-scheme: light dark; background: light-dark(#fff, #191c22); color: light-dark(#222, #eee); }
  figure { position: relative; width: 300px; font: 16px/1.4 sans-serif; }
  p { margin: 0 0 8px; }
  .visually-hidden { position: absolute; clip-path: inset(50%); }
  .scroller { overflow-x: auto; width: 100px; white-space: nowrap; }
  .box { position: relative; overflow: hidden; height: 40px; margin-bottom: 20px; }
  .cover { position: absolute; inset: 0 50% 0 0; display: none; background: light-dark(#fff, #191c22); }
  svg { display: block; overflow: visible; }
  text { font-size: 15px; text-anchor: middle; fill: light-dark(#222, #eee); }
  .beside { text-anchor: start; }
  .stripe { display: none; stroke: light-dark(#555, #aaa); stroke-width: 5; }
  .line { stroke: light-dark(#333, #ddd); stroke-width: 1; }
  .raster-cells > path { fill: none; translate: 0 0.5px; shape-rendering: crispEdges; }
  .outline > rect { fill: none; stroke: #f90; stroke-width: 3; vector-effect: non-scaling-stroke; }`;

const madeUp = (css = '', html = figure) =>
  `<style>@layer base, widgets; ${rampSheet()} @layer base { ${rules} } ${css}</style>${html}`;

/** What is done to the page, and all that has to be said of it. */
const faults: readonly {
  readonly css?: string;
  /** Something in the page, and what takes its place. */
  readonly instead?: readonly [string, string];
  readonly said: readonly RegExp[];
}[] = [
  // Fills.
  {
    // As it was once: a property that was meant for something else reached what mixes the fills.
    css: '.cells { --from: 5 } .cell > rect, .bar > .fill { fill: var(--from, red) } .bars { --from: 2 }',
    said: [
      /“0” stands out 1\.00:1 from #000000 under 100 % of it, in the light theme/,
      /“−4” stands out 1.00:1 from #000000 under 100 % of it, in the dark theme/,
      /“[24]” stands out/,
      /-4 is filled #000000 and not, as s-16 asks, #3071cb, in the light theme/,
      /-4 is filled #000000 and not, as s-16 asks, #6398ef, in the dark theme/,
      /\b0 is filled #000000 and not, as s0 asks/,
      /\b2 is filled #000000 and not, as s8 asks/,
      /\b4 is filled #000000 and not, as s16 asks/,
      /20 is filled #000000 and not, as s8 asks/,
      /40 is filled #000000 and not, as s16 asks/,
    ],
  },
  {
    css: '.s8 > .fill { fill: light-dark(#e29480, #e29480) }',
    said: [/20 is filled #e29480 and not, as s8 asks, #[0-9a-f]{6}, in the light theme/, /in the dark theme/],
  },
  {
    css: '.raster-cells > .f32 { stroke: #f00 }',
    said: [
      /a picture has another fill in 1 of 8 cells, #ff0000 in row 1, column 4 for f32, in the light/,
      /in the dark/,
    ],
  },
  { instead: ['cell s8', 'cell s3'], said: [/2 has s3 and -4 has s-16, which no scale gives/] },
  { instead: ['cell s16', 'cell s6'], said: [/4 has s6 and -4 has s-16, which no scale gives/] },
  { instead: ['cell s-16', 'cell s16'], said: [/-4 has s16, which no scale gives/] },
  { instead: ['bar s16', 'bar s3'], said: [/20 has s8 and 40 has s3|40 has s3 and 20 has s8/] },
  {
    css: '.s8 > text { fill: light-dark(#222, #eee) }',
    said: [/“2” is #222222 and not, as s8 asks, #000, in the light/, /“2” is.*dark/],
  },

  // Contrast.
  { css: '.note { color: #8a8a8a }', said: [/“Note” stands out 3\.45:1 from #ffffff under 100 %.*light/] },
  { css: '.note { opacity: 0.6 }', said: [/“Note” stands out.*light/] },
  { css: '.heading { color: #8a8a8a; font-size: 24px }', said: [] },
  { css: '.note { background: light-dark(#fff, #ccc) }', said: [/“Note” stands out.*from #cccccc.*dark/] },
  {
    css: '.s0 > .stripe { display: inline }',
    said: [/“0” stands out 2.82:1 from #555555 under \d\d % of it, in the light/, /“0”.*#aaaaaa.*dark/],
  },
  { css: '.line { translate: 0 -3px }', said: [] },
  {
    css: '.line:not(.rule) { translate: 0 -9px; stroke-width: 3 }',
    said: [/“beside” is covered: [67]\d % of its ink/],
  },
  {
    css: '.rule { translate: 0 -8px; stroke-width: 3 }',
    said: [/“beside” stands out.*light/, /“beside” stands out.*dark/],
  },
  {
    css: `.rule { translate: 0 -8px; stroke-width: 3 }
      .beside { paint-order: stroke; stroke-width: 5; stroke: light-dark(#fff, #191c22) }`,
    said: [],
  },

  // Seen whole.
  {
    css: '.note { overflow: hidden; width: 30px }',
    said: [/“Note” is cut off: \d+ px of \d+ are seen of its width/],
  },
  {
    css: '.heading { overflow: hidden; width: 130px; white-space: nowrap; text-overflow: ellipsis }',
    // A word that the dots break into is told letter by letter.
    said: [/“[long]” is cut off/, /“word” is cut off/],
  },
  { css: '.label { position: relative; top: 28px }', said: [/“Label” is cut off.*height/] },
  { css: '.label { clip-path: inset(0 10px 0 0) }', said: [/“Label” is cut off.*width/] },
  { css: '.cover { display: block; right: 280px }', said: [/“Label” is cut off.*width/] },
  { css: '.drawing { overflow: hidden } .beside { translate: 40px }', said: [/“beside” is cut off.*width/] },
  { css: 'select { width: 110px }', said: [/“A choice of some length” is cut off.*width/] },
  { css: 'input { width: 40px }', said: [/“1234” is cut off.*width/] },
  { css: '.s8 > text { translate: 16px }', said: [/“2” stands outside of its cell/] },
  {
    css: 'figure { margin-left: 60px } .note { position: relative; left: -20px }',
    said: [/“Note” stands outside of its figure/],
  },

  // Over each other.
  { css: '.note { margin-top: -16px }', said: [/“[(S)=]” and “Note” lie over each other/] },
  {
    css: '.beside { translate: -30px }',
    said: [/“4” and “beside” lie over each other/, /“beside” stands out.*light/, /“beside” stands out.*dark/],
  },
  { css: '.running > sub { margin-inline: -2px }', said: [] },
];

test.use({ viewport: { width: 400, height: 900 } });

test('a look finds nothing where nothing is wrong', async ({ page }) => {
  await page.setContent(madeUp());
  expect(await look(page, ['light', 'dark'])).toEqual([]);
});

test('a look names each fault, and nothing else', async ({ page }) => {
  for (const { css, instead, said } of faults) {
    const done = css ?? instead?.join(' → ');
    await page.setContent(madeUp(css, instead && figure.replace(...instead)));
    const found = await look(page, ['light', 'dark']);
    if (process.env.SHOW) console.log(done, found);
    for (const one of said) expect.soft(found, done).toContainEqual(expect.stringMatching(one));
    expect
      .soft(
        found.filter((fault) => !said.some((one) => one.test(fault))),
        done,
      )
      .toEqual([]);
  }
});
