import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lessonTemplate } from '#authoring/commands/lessonTemplate.ts';
import { compile, compileFile, contextIn, frontmatter, inCourse, lessonPath } from '../compile.ts';

const lesson = (body: string, settings = {}) => compile(`${frontmatter}\n${body}\n`, settings);

test('a widget needs neither an import nor a directive', async () => {
  const { code } = await lesson('<Walk id="first" stride={2} />');
  expect(code).toContain('import Walk from "#widgets/Walk/index.tsx"');
  expect(code).toMatch(/_jsx\(Walk, \{\s+id: "first",\s+stride: 2,[^}]*"client:visible": true/);
});

test('a tag is imported once, and only where it is used', async () => {
  const { code } = await lesson('<Aside>One.</Aside>\n\n<Aside title="Two">Two.</Aside>');
  expect(code.match(/import Aside from "#lesson\/Aside.astro"/g)).toHaveLength(1);
  expect(code).not.toContain('#lesson/Figure.astro');
});

test('figures are numbered through the lesson, and links to them say so', async () => {
  const { code } = await lesson(
    'From [](#dot) to [](#last).\n\n<Walk id="first" />\n\n' +
      '<Figure id="dot" caption="A dot.">![A dot](/dot.svg)</Figure>\n\n<Walk id="last" />',
  );
  expect(code).toMatch(/href: "#dot",\s+children: "Figure 3\.2"/);
  expect(code).toMatch(/href: "#last",\s+children: "Figure 3\.3"/);
  expect([...code.matchAll(/figure: "([\d.]+)"/g)].map(([, number]) => number)).toEqual([
    '3.1',
    '3.2',
    '3.3',
  ]);
});

test('the page is told what is cited and what there is to do', async () => {
  const check = (id: string) =>
    `<QuickCheck id="${id}" kind="choice" question="Why?">\n` +
    '  <Answer value="So" right>Yes.</Answer>\n  <Answer value="Else">No.</Answer>\n</QuickCheck>';
  const { facts, code } = await lesson(
    `See <Cite to="lecun-1998" />, <Cite to="dumoulin-2016" />, <Cite to="lecun-1998" /> and $K$.\n\n${check('a')}\n\n${check('b')}`,
  );
  expect(facts).toMatchObject({ citations: ['lecun-1998', 'dumoulin-2016'], checks: ['a', 'b'] });
  expect((await lesson('A <Term to="stride" /> and a <Term to="stride">step</Term>.')).facts).toMatchObject({
    terms: ['stride'],
  });
  expect([...code.matchAll(/number: "(\d)"/g)].map(([, number]) => number)).toEqual(['1', '2', '1']);
  expect((await lesson('Nothing.')).facts).toMatchObject({
    citations: [],
    terms: [],
    checks: [],
    tasks: [],
    steps: [],
  });
});

test('words need no introduction that a lesson before has given, however far back', async () => {
  const text = (asks: string) =>
    `${frontmatter.replace('asks: []', `asks: [${asks}]`)}\nThe kernel strides on.\n`;
  const between = text('sliding').replaceAll(/[Tt]ried/g, 'between');
  await inCourse(async (root) => {
    writeFileSync(join(root, 'content/lessons/from-zero/4-between.mdx'), between);
    writeFileSync(join(root, lessonPath), text('between'));
    await compileFile(contextIn(root), lessonPath);
  });
  await expect(compile(text(''))).rejects.toThrow('"kernel" has not been explained');
});

test('a lesson introduces what the glossary says that it does', async () => {
  await inCourse(async (root) => {
    const path = join(root, 'content/glossary.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('lesson: sliding', 'lesson: tried'));
    const introducing = (text: string) => {
      writeFileSync(join(root, lessonPath), `${frontmatter}\n${text}\n`);
      return compileFile(contextIn(root), lessonPath);
    };
    await introducing('A <Term to="kernel">grid of weights</Term>, the kernel, slides.');
    await expect(introducing('A grid of weights slides.')).rejects.toThrow(
      `${lessonPath}:2:5 content/glossary.yaml says that "kernel" is introduced here: write <Term to="kernel"> where it is, or name another lesson there.`,
    );
  });
});

test('a quick check is handed its answers, computed or not', async () => {
  const { code } = await lesson(
    '<QuickCheck id="a" kind="number" question="How many?">\n' +
      '  <Answer value={Math.max(2, 3)} right>Yes.</Answer>\n  <Answer value={3 * 3}>No.</Answer>\n' +
      '  <Answer otherwise>No.</Answer>\n</QuickCheck>',
  );
  const answers = /"answers": \[([\s\S]*?)\]/.exec(code)?.[1]?.replace(/\s+/g, ' ');
  expect(answers).toBe(
    '{ "value": Math.max(2, 3), "right": true }, { "value": 3 * 3 }, { "otherwise": true }',
  );
  expect(code).toContain('_checkedTag("content/lessons/from-zero/3-tried.mdx:12:1"');
});

test('what is computed is checked where it stands', async () => {
  const { code } = await lesson(
    'export const four = Math.sqrt(16);\n\n<Walk id="a" stride={four} />\n\nThere are {four - 1} of them.',
  );
  expect(code).toContain(
    'four = _computed("content/lessons/from-zero/3-tried.mdx:12:14", () => Math.sqrt(16))',
  );
  expect(code).toContain('_checkedWidget("content/lessons/from-zero/3-tried.mdx:14:1"');
  expect(code).toContain('import {declaration as _Walk} from "#widgets/Walk/parameters.ts"');
  expect(code).toContain('_shown("content/lessons/from-zero/3-tried.mdx:16:11", () => four - 1)');
});

test('a cell of a table holds what the page holds', async () => {
  const { code } = await lesson('| weights |\n| :-- |\n| <Matrix name="A kernel" rows={[[1, 2]]} /> |');
  expect(code).toContain('"A kernel"');
});

test('takeaways bring a heading that the list of headings has too', async () => {
  const { code } = await lesson('## Sliding\n\n<Takeaways>\n\n- It slides.\n\n</Takeaways>');
  const headings = /getHeadings\(\) \{\s+return (\[[\s\S]*?\]);/.exec(code)![1]!;
  expect(JSON.parse(headings)).toEqual([
    { depth: 2, slug: 'sliding', text: 'Sliding' },
    { depth: 2, slug: 'takeaways', text: 'Takeaways' },
  ]);
});

test('the steps of a tour are numbered, get headings by their ids, and know each other', async () => {
  const step = (id: string, title: string, text: string) =>
    `<Step id="${id}" title="${title}">\n\n${text}\n\n</Step>\n\n`;
  const { code } = await lesson(
    `<Steps>\n\n${step('look', 'Look first', 'On to [the next](#leap).')}${step('leap', 'Then leap', '### Further')}</Steps>`,
  );
  const headings = /getHeadings\(\) \{\s+return (\[[\s\S]*?\]);/.exec(code)![1]!;
  expect(JSON.parse(headings)).toEqual([
    { depth: 2, slug: 'look', text: 'Look first' },
    { depth: 2, slug: 'leap', text: 'Then leap' },
    { depth: 3, slug: 'further', text: 'Further' },
  ]);
  const plain = code.replace(/\s+/g, ' ');
  const [look, leap] = ['{ "id": "look", "title": "Look first" }', '{ "id": "leap", "title": "Then leap" }'];
  expect(plain).toContain(`_jsxs(Steps, { lesson: "tried", steps: [${look}, ${leap}],`);
  expect(plain).toContain(`_jsxs(Step, { number: 1, count: 2, after: ${leap},`);
  expect(plain).toContain(`_jsxs(Step, { number: 2, count: 2, before: ${look},`);
});

test('links lead to the steps of other lessons', async () => {
  await lesson('[it](/learn/sliding/#leap)');
});

test('addresses within the site get its base, others tell nobody where the reader was', async () => {
  const { code } = await lesson(
    '[a](/learn/sliding/?first.stride=2#first) [b](/glossary/#stride) [c](/) [d](https://example.org/) ' +
      '<a href="/gallery/">e</a> <a href="https://example.com/">f</a>\n\n![A dot](/dot.svg)\n\n<img src="/dot.svg" alt="A dot" />',
    { base: '/sub/' },
  );
  for (const address of ['learn/sliding/?first.stride=2#first', 'glossary/#stride', '', 'gallery/'])
    expect(code).toContain(`href: "/sub/${address}"`);
  expect(code.match(/src: "\/sub\/dot\.svg"/g)).toHaveLength(2);
  expect(code.match(/rel: "noopener"/g)).toHaveLength(2);
  expect(code).not.toContain('target');
});

test('typography and dashes are no part of an anchor', async () => {
  await lesson(
    "[it](/learn/sliding/#dont-stop--slide) and [here](#dont-stop--slide)\n\n## Don't stop -- slide",
  );
});

test('links lead to figures and takeaways of other lessons, and to files', async () => {
  await lesson('[a](/learn/sliding/#first) [b](/learn/sliding/#takeaways) [c](/dot.svg)');
});

test('drafts may be linked to by drafts, and by everybody while somebody writes', async () => {
  const link = '[it](/learn/unfinished/)';
  await lesson(link, { drafts: true });
  await compile(`${frontmatter.replace('gives:', 'draft: true\ngives:')}\n${link}\n`);
});

test('wide things scroll by themselves and can be focused', async () => {
  const { code } = await lesson(
    '| a | b |\n| - | - |\n| 1 | 2 |\n\n```js\n1\n```\n\n$$\nK\n$$\n\n```js\n2\n```',
  );
  const names = [...code.matchAll(/role: "region",\s+tabindex: "0",\s+"aria-label": "([^"]+)"/g)];
  expect(names.map(([, name]) => name)).toEqual(['Table 1', 'Code 1', 'Formula 1', 'Code 2']);
});

test('a section’s heading is a link to itself', async () => {
  const { code } = await lesson('## Sliding *on*\n\n### Further');
  const plain = code.replace(/\s+/g, ' ');
  expect(plain).toContain(
    'id: "sliding-on", children: _jsxs(_components.a, { class: "permalink", href: "#sliding-on"',
  );
  expect(plain).toContain('href: "#further", children: "Further"');
});

test('formulas are drawn for eyes and ears, with roles in their colours', async () => {
  const { code } = await lesson('Here $\\out{O} = \\inp{W} - \\ker{K}$ and $\\grad{g} < 1$.');
  for (const role of ['input', 'kernel', 'output', 'gradient'])
    expect(code).toContain(`<span class=\\"enclosing ${role}\\">`);
  expect(code.match(/<math xmlns/g)).toHaveLength(2);
  expect(code.match(/class=\\"katex-html\\" aria-hidden=\\"true\\"/g)).toHaveLength(2);
});

test('the template for a new lesson compiles as it is', async () => {
  const { facts } = await compile(lessonTemplate('tried', 'A title: with a colon'));
  expect(facts).toMatchObject({ title: 'A title: with a colon', draft: true, checks: ['how-many'] });
});
