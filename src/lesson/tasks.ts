/** Tasks: ticked off once the widget that they speak of is in a state that meets their needs. Ticks stay. */
import { onState } from '#widgets/kit/events.ts';
import { meets, type Need, type State } from './needs.ts';

for (const list of document.querySelectorAll<HTMLElement>('[data-tasks]')) {
  const widget = document.getElementById(list.dataset['tasks']!);
  // What the page opens with is nobody's achievement; only changes are told.
  if (widget)
    onState(widget, ({ facts }) => {
      for (const task of list.querySelectorAll<HTMLElement>('[data-needs]:not([data-done])')) {
        if (!meets(JSON.parse(task.dataset['needs']!) as Need[], facts as State)) continue;
        task.dataset['done'] = '';
        task.querySelector('.state')!.textContent = 'Done';
      }
    });
}
