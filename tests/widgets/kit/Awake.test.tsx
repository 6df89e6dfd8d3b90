import { useContext } from 'preact/hooks';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Awake } from '#widgets/kit/Awake.ts';
import { renderAwake } from '../awake.tsx';

const Told = () => <>{useContext(Awake) ? 'awake' : 'asleep'}</>;

test('nothing is awake but what is said to be', () => {
  expect(render(<Told />)).toBe('asleep');
  expect(renderAwake(<Told />)).toBe('awake');
});
