// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';

import { Awake } from '#widgets/kit/Awake.ts';
import { setting } from '#widgets/kit/layerSettings.ts';
import { NumberSetting } from '#widgets/kit/NumberSetting.tsx';

const stride = setting('stride', 'Stride', 1, 4);

test('a number goes up and down between its limits, and no further', () => {
  const root = document.createElement('div');
  const onSet = vi.fn();
  const show = (value: number) =>
    act(() =>
      render(
        <Awake.Provider value={true}>
          <NumberSetting setting={stride} {...{ value, onSet }} />
        </Awake.Provider>,
        root,
      ),
    );
  const press = (name: string) => root.querySelector<HTMLElement>(`[aria-label="${name} stride"]`)!.click();
  void show(1);
  expect(root.textContent).toBe('Stride−1+');
  press('Less');
  expect(onSet).not.toHaveBeenCalled();
  press('More');
  expect(onSet).toHaveBeenLastCalledWith(2);
  void show(4);
  press('More');
  expect(onSet).toHaveBeenCalledTimes(1);
  press('Less');
  expect(onSet).toHaveBeenLastCalledWith(3);
});
