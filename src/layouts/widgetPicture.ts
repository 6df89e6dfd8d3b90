import { h, type ComponentType } from 'preact';
import { render } from 'preact-render-to-string';
import type { LiveWidget } from './liveWidgets.ts';
import { fullest, smallPicture } from './smallPicture.ts';

/** Several pages show them. */
const drawn = new Map<string, string>();

/** A small picture of a widget as it comes, at its first step or at its last; empty where it draws no values. */
export function pictureOf({ Widget, declaration: { name } }: LiveWidget): string {
  const View = Widget as unknown as ComponentType<{ id: string; step?: 'last' }>;
  const states = [{ id: name }, { id: name, step: 'last' as const }];
  const picture = drawn.get(name) ?? fullest(states.map((state) => smallPicture(render(h(View, state)))));
  drawn.set(name, picture);
  return picture;
}
