import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import config from '../.config/prettier.config.js';

const formatted = (text: string) => format(text, { ...config, overrides: undefined, parser: 'lesson' });

describe('a lesson', () => {
  it('has its head formatted', async () => {
    const text = `---
id:   a
asks: [ "b" ]
---
import {outputSize} from "#engine/index.ts"
export const side = outputSize({input: 7, kernel: 3})

Text.`;
    expect(await formatted(text)).toBe(`---
id: a
asks: ['b']
---

import { outputSize } from '#engine/index.ts';
export const side = outputSize({ input: 7, kernel: 3 });

Text.
`);
  });

  it('keeps to the letter what stands below the head', async () => {
    const text = `---
id: a
---

A product is 2 * 3 * 4, a name a_b_c; *this* is stressed, and so is __that__.\\
A line may end  
in a break.

<Aside>
  - one
  - two
</Aside>

<Takeaways>
- $|x|$ and $\\frac{a}{b}$
</Takeaways>

| $x|y$ | {1+1} |
|---|:-:|

\`\`\`js
import { not } from   'the head'
\`\`\`

import { late } from   '#engine/index.ts'
`;
    expect(await formatted(text)).toBe(text);
  });

  it.each([
    'Only text.\n',
    "import a from 'a';\n",
    '---\na: 1\n---\n',
    '---\na: 1\n---\n\nText\n\n---\n\nText\n',
  ])('may lack any of its parts: %j', async (text) => {
    expect(await formatted(text)).toBe(text);
  });
});
