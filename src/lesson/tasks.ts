/** Tasks: ticked off once the widget that they speak of is in a state that meets their needs. Ticks stay. */
import { meets, type Need, type State } from './needs.ts';

for (const list of document.querySelectorAll<HTMLElement>('[data-tasks]')) {
  const widget = document.getElementById(list.dataset['tasks']!);
  if (!widget) continue;
  const tick = () => {
    const state = JSON.parse(widget.dataset['state'] ?? '{}') as State;
    for (const task of list.querySelectorAll<HTMLElement>('[data-needs]:not([data-done])')) {
      if (!meets(JSON.parse(task.dataset['needs']!) as Need[], state)) continue;
      task.dataset['done'] = '';
      task.querySelector('.state')!.textContent = 'Done';
    }
  };
  // What the page opens with is nobody's achievement; only changes count.
  new MutationObserver(tick).observe(widget, { attributeFilter: ['data-state'] });
}
