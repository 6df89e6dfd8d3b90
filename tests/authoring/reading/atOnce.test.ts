import { expect, test } from 'vitest';
import { compile, frontmatter } from '../compile.ts';

const atOnce = async (body: string) => (await compile(`${frontmatter}\n${body}\n`)).facts['atOnce'];

test('formulas and italics in the open text are told, each by itself', async () => {
  expect(await atOnce('Nothing.')).toEqual({ formulas: false, italics: false });
  expect(await atOnce('So many: $K$.')).toEqual({ formulas: true, italics: false });
  expect(await atOnce('$$\nK\n$$')).toEqual({ formulas: true, italics: false });
  expect(await atOnce('So *many*.')).toEqual({ formulas: false, italics: true });
  expect(await atOnce('<Takeaways>\n\n- So *many*: $K$.\n\n</Takeaways>')).toEqual({
    formulas: true,
    italics: true,
  });
});

test('what has to be opened first is not seen at once', async () => {
  const away = { formulas: false, italics: false };
  expect(await atOnce('<Aside title="More">So *many*: $K$.</Aside>')).toEqual(away);
  expect(await atOnce('<DigDeeper question="More?">So *many*: $K$.</DigDeeper>')).toEqual(away);
  expect(
    await atOnce(
      '<QuickCheck id="a" kind="choice" question="Why?">\n' +
        '  <Answer value="So" right>*Yes*, $K$.</Answer>\n  <Answer value="Else">No.</Answer>\n</QuickCheck>',
    ),
  ).toEqual(away);
});

test('of a tour the first step is seen, whatever stands before it', async () => {
  const tour = (first: string, second: string) =>
    atOnce(
      `<Steps>\n\n<Step id="one" title="One">\n${first}\n</Step>\n\n<Step id="two" title="Two">\n${second}\n</Step>\n\n</Steps>`,
    );
  expect(await tour('So *many*.', 'Here $K$.')).toEqual({ formulas: false, italics: true });
  expect(await tour('Here $K$.', 'So *many*.')).toEqual({ formulas: true, italics: false });
});
