/** Whether the key / opens the search: a reader who speaks to the machine, or types by mistake, can switch it off. */
import { wish } from '#page/wish.ts';

const { read, keep } = wish('search-slash');

export const slash = {
  isOn: () => read() !== 'false',
  set: (on: boolean) => keep(String(on)),
};
