import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Walk } from '#widgets/kit/Walk.tsx';

test('lays out the panels that stand in it', () => {
  expect(render(<Walk>input and output</Walk>)).toBe('<div class="walk">input and output</div>');
});
