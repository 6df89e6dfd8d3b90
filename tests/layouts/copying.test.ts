// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { startCopying } from '#layouts/copying.ts';
import { until } from '../until.ts';

test('code is copied, or else selected, and that is said', async () => {
  document.body.innerHTML =
    '<main><div class="code"><div class="scroll"><pre><code>a = <b>1</b></code></pre></div></div><div class="code"><pre class="scroll"><code>two</code></pre></div></main><div id="announcer"></div>';
  const writeText = vi.fn((_: string) => Promise.resolve());
  Object.assign(navigator, { clipboard: { writeText } });
  startCopying();
  const [first, second] = document.querySelectorAll<HTMLButtonElement>('.code > .scroll + button');
  const said = document.getElementById('announcer')!;
  first!.click();
  await until(() => expect(said.textContent).toBe('The code is copied.'));
  expect(writeText).toHaveBeenCalledWith('a = 1');
  writeText.mockImplementation(() => Promise.reject(new Error('denied')));
  second!.click();
  await until(() => expect(said.textContent).toMatch(/selected/));
  expect(getSelection()!.toString()).toBe('two');
});
