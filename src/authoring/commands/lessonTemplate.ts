import { stringify } from 'yaml';

/** A lesson to start from: it builds as it is, and shows how the tags are written. */
export const lessonTemplate = (id: string, title: string): string => `\
---
${stringify({
  id,
  title,
  promise: 'What the reader gets from this lesson, in one sentence.',
  minutes: 10,
  level: 'beginner',
  asks: [],
  gives: ['something that the reader can do afterwards'],
  draft: true,
}).trimEnd()}
---

import { outputSize } from '#engine/index.ts';

Begin with what the reader sees, and name it when it has been seen.

## One idea

Numbers are computed, never typed: a <Term to="kernel">kernel</Term> of side 3 on a picture of side 7 finds
{outputSize({ input: 7, kernel: 3 })} places in a row, with a <Term to="stride">stride</Term> of 1.

$$
\\out{O} = \\inp{W} - \\ker{K} + 1
$$

<QuickCheck id="how-many" kind="number" question="How many places does it find with a stride of 2?">
  <Answer value={outputSize({ input: 7, kernel: 3, stride: 2 })} right>
    It stops at columns 1, 3 and 5.
  </Answer>
  <Answer value={outputSize({ input: 7, kernel: 3 })}>
    That is what a stride of 1 gives.
  </Answer>
  <Answer otherwise>
    Count the columns in which the left side of the kernel can stand.
  </Answer>
</QuickCheck>

<Takeaways>

- What to take along.

</Takeaways>
`;
