import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Icon } from '#widgets/kit/icons.tsx';

test('a sign is drawn on its square and says nothing: its button does', () => {
  const html = render(<Icon of="undo" />);
  expect(html).toMatch(
    /^<svg class="icon icon-undo" viewBox="0 0 20 20" aria-hidden="true"><path d="M[^"]+"/,
  );
  expect(render(<Icon of="play" />)).not.toBe(html.replace('undo', 'play'));
});
