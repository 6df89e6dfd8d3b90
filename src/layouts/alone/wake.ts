/**
 * A figure that is alone on its page. The address may name the preset that it begins with, and a title of its own:
 * then it is drawn anew, in place of what the server drew.
 */
import { h, hydrate, render, type ComponentType } from 'preact';
import { nextTask } from '#page/nextTask.ts';
import { ALONE } from '#widgets/kit/sharing/ways.ts';

interface Props {
  id: string;
  preset?: string;
  title?: string;
}
const files = import.meta.glob<{ default: ComponentType<Props> }>('#widgets/[A-Z]*/index.tsx');

export async function wakeAlone(place: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const { file, presets } = place.dataset;
  const said = asked.get('preset') ?? '';
  const preset = new Map(JSON.parse(presets!) as [said: string, name: string][]).get(said);
  // One that there is not is asked of the figure, which says so.
  if (said !== '' && !preset) {
    asked.delete('preset');
    asked.set(`${ALONE}.preset`, said);
    history.replaceState(history.state, '', `?${asked}${location.hash}`);
  }
  const title = asked.get('title')?.slice(0, 120);
  const props: Props = {
    id: ALONE,
    ...(preset && { preset }),
    ...(title && { title }),
  };
  const { default: Widget } = await files[file!]!();
  // A script that has just been read has kept the page busy for long enough.
  await nextTask();
  if (props.preset ?? props.title) {
    place.replaceChildren();
    render(h(Widget, props), place);
  } else hydrate(h(Widget, props), place);
}
