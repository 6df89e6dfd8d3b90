/** Tasks: ticked off once the widget that they speak of is in a state that meets their needs. Ticks stay. */
import { onState } from '#widgets/kit/events.ts';
import { entryOf } from '#course/progress.ts';
import { meets, taskKey, type Need, type State } from './needs.ts';
import { here, noteHere, progress } from './progress.ts';

for (const list of document.querySelectorAll<HTMLElement>('[data-tasks]')) {
  const of = list.dataset['tasks']!;
  const open = new Map<HTMLElement, Need[]>();
  const tick = (task: HTMLElement) => {
    open.delete(task);
    task.dataset['done'] = '';
    task.querySelector('.state')!.textContent = 'Done';
  };
  for (const task of list.querySelectorAll<HTMLElement>('[data-needs]')) {
    const needs = JSON.parse(task.dataset['needs']!) as Need[];
    open.set(task, needs);
    if (entryOf(progress.read(), 'tasks', here, taskKey(of, needs))) tick(task);
  }

  const widget = document.getElementById(of);
  // What the page opens with is nobody's achievement; only changes are told.
  if (widget)
    onState(widget, ({ facts }) => {
      for (const [task, needs] of open) {
        if (!meets(needs, facts as State)) continue;
        tick(task);
        noteHere('tasks', taskKey(of, needs), {});
      }
    });
}
