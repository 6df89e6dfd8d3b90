// @vitest-environment jsdom
import { expect, vi } from 'vitest';

import SizeCalculator from '#widgets/SizeCalculator/index.tsx';
import { fill, press, settle, test, textOf } from '../widgets/live.tsx';

/** The script of the page, for a list of tasks, and which of them are ticked. */
async function tasks(of: string, needs: readonly object[]): Promise<() => string[]> {
  const list = document.createElement('ol');
  list.dataset['tasks'] = of;
  for (const need of needs) {
    const task = document.createElement('li');
    task.dataset['needs'] = JSON.stringify([need]);
    task.innerHTML = '<span class="state"></span>';
    list.append(task);
  }
  document.body.append(list);
  vi.resetModules();
  await import('#lesson/tasks.ts');
  return () => [...list.children].map((task) => textOf(task.querySelector('.state')));
}

test('what is asked for by parameters is ticked, and what is done stays ticked', async ({ open }) => {
  const figure = open(<SizeCalculator id="calc" />);
  const kernel = figure.field('Kernel size');
  const ticked = await tasks('calc', [
    { name: 'kernel', sign: '=', value: kernel.value },
    { name: 'kernel', sign: '=', value: '5' },
    { name: 'kernel', sign: '>', value: '5' },
  ]);
  expect(ticked()).toEqual(['', '', '']);
  fill(kernel, '5');
  press('Tab');
  await settle();
  expect(ticked()).toEqual(['', 'Done', '']);
  fill(kernel, '7');
  await settle();
  expect(ticked()).toEqual(['', 'Done', 'Done']);
});

test('what the page opens with is ticked once it is brought about again', async ({ open }) => {
  const figure = open(<SizeCalculator id="calc" kernel={3} />);
  const ticked = await tasks('calc', [{ name: 'kernel', sign: '=', value: '3' }]);
  await settle();
  expect(ticked()).toEqual(['']);
  fill(figure.field('Kernel size'), '4');
  await settle();
  expect(ticked()).toEqual(['']);
  press('Enter', figure.button('Undo'));
  await settle();
  expect(ticked()).toEqual(['Done']);
});

test('tasks of a widget that is not there leave the page alone', async ({ open }) => {
  open(<SizeCalculator id="calc" />);
  const ticked = await tasks('other', [{ name: 'kernel', sign: '<', value: '99' }]);
  expect(ticked()).toEqual(['']);
});
