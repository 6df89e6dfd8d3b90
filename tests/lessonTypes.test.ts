import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

// A whole type check in a process of its own: seconds, where other tests take milliseconds.
it('finds what is wrong with the types in a lesson, at its place', { timeout: 60_000 }, () => {
  const folder = '.cache/lesson-of-the-test';
  mkdirSync(`${root}${folder}`, { recursive: true });
  writeFileSync(
    `${root}${folder}/lesson.mdx`,
    `---
title: "Braces {like.these} and formulas are not code"
---
import { outputSize } from '#engine/index.ts';

Side $\\frac{W}{S}$, here {outputSize({ input: 7, kernel: 3 })}, or {outputSize({ inptu: 7, kernel: 3 })}.

<ConvWalk id="right" stride={2} />
<ConvWalk id="wrong" stride="2" />

<QuickCheck id="check" kind="numbr" question="How many?">
  <Answer value={3} right>Three.</Answer>
</QuickCheck>

<Nowhere />
`,
  );
  const { stdout, status } = spawnSync(process.execPath, ['.config/lessonTypes.js', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  const faults = stdout.split('\n').filter((line) => line.startsWith('.cache'));
  expect(faults).toEqual([
    expect.stringMatching(/lesson\.mdx\(6,82\): .*'inptu' does not exist .* Did you mean to write 'input'/),
    expect.stringMatching(/lesson\.mdx\(9,22\): .*'string' is not assignable to type 'number'/),
    expect.stringMatching(/lesson\.mdx\(11,24\): .*"numbr".* Did you mean '"number"'/),
    expect.stringMatching(/lesson\.mdx\(15,2\): .*'Nowhere' does not exist/),
  ]);
  expect(status).not.toBe(0);
});
