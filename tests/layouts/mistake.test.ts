// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { startReports } from '#layouts/mistake.ts';

test('a report names the address as it is and the figure that was used last', () => {
  document.body.innerHTML = `
    <figure data-widget="Walk" id="walk"><div class="plate-head"><strong>A walk</strong></div><button>On</button>
      <figcaption><b>Figure 1.2</b> Text</figcaption></figure>
    <a data-report="mailto:somebody@example.org" href="mailto:somebody@example.org">Report</a>`;
  startReports();
  const link = document.querySelector('a')!;
  const body = () => new URL(link.href).searchParams.get('body')!;
  link.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  expect(body()).not.toContain('Figure:');
  document.querySelector('button')!.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  history.replaceState(null, '', '?walk.step=3#walk');
  link.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(body()).toContain(`Page: ${location.href}`);
  expect(body()).toContain('Figure: Figure 1.2 A walk (walk)');
});
