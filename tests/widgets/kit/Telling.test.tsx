import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { spoken, Telling, type Piece } from '#widgets/kit/Telling.tsx';

const pieces: Piece[] = ['Place 1: ', ['input', '2'], '·', ['kernel', '−1'], ' = ', ['result', '−2']];

test('ear and eye get the same words', () => {
  expect(spoken(pieces)).toBe('Place 1: 2·−1 = −2');
  const html = render(<Telling pieces={pieces} />);
  expect(html).toBe(
    'Place 1: <span class="input">2</span>·<span class="kernel">−1</span> = <b class="output">−2</b>',
  );
});
