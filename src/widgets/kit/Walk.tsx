import type { ComponentChildren } from 'preact';

/** The stage of a walk over an image: kernel and products beside the input, or between it and the output. */
export const Walk = ({ children }: { children: ComponentChildren }) => <div class="walk">{children}</div>;
