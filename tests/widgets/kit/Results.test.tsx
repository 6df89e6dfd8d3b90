import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Result, Results } from '#widgets/kit/Results.tsx';

test('each answer stands under its name, with its formula', () => {
  const html = render(
    <Results>
      <Result name="Output" value="5">
        <i>7 − 2</i>
      </Result>
      <Result name="Answer" value="none" />
    </Results>,
  );
  expect(html).toBe(
    '<dl class="results"><div><dt>Output</dt><dd><b>5</b><span><i>7 − 2</i></span></dd></div>' +
      '<div><dt>Answer</dt><dd><b>none</b><span></span></dd></div></dl>',
  );
});
