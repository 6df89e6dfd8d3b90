import type { ComponentChild } from 'preact';
import { render } from 'preact-render-to-string';

import { Awake } from '#widgets/kit/Awake.ts';

/** A widget as it is once its script runs, in the state that it begins with. */
export const renderAwake = (widget: ComponentChild): string =>
  render(<Awake.Provider value={true}>{widget}</Awake.Provider>);
