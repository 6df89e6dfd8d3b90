/** Tasks: the widget that they speak of is on the page, and has what they ask for. */
import { readNeeds, taskKey } from '#lesson/needs.ts';
import { suggestion } from '../faults/nearest.ts';
import type { Page } from '../reading/page.ts';
import { propsOf } from '../reading/props.ts';
import { isTag } from '../reading/tree.ts';
import type { Used } from './tagNames.ts';

/** Returns what the tasks are known by. */
export function checkTasks(page: Page, used: readonly Used[]): string[] {
  const keys: string[] = [];
  const widgets = used.filter(({ widget }) => widget);
  const idOf = ({ tag }: Used) => String(propsOf(tag).known['id']);
  for (const { tag } of used.filter((use) => use.tag.name === 'Tasks')) {
    const { of } = propsOf(tag).known;
    if (typeof of !== 'string') continue;
    const widget = widgets.find((use) => idOf(use) === of)?.widget;
    if (!widget) {
      page.wrong(tag, `No widget here is called "${of}". ${suggestion(of, widgets.map(idOf))}`);
      continue;
    }
    const { parameters, facts } = widget.declaration;
    const names = [...Object.keys(parameters), ...Object.keys(facts)];
    for (const task of tag.children.filter(isTag)) {
      const { needs } = propsOf(task).known;
      if (typeof needs !== 'string') continue;
      const read = readNeeds(needs);
      if (typeof read === 'string') {
        page.wrong(task, `Task: ${read}.`);
        continue;
      }
      keys.push(taskKey(of, read));
      for (const { name } of read)
        if (!names.includes(name))
          page.wrong(
            task,
            `${widget.declaration.name} has no "${name}" to ask for. ${suggestion(name, names)}`,
          );
    }
  }
  return keys;
}
