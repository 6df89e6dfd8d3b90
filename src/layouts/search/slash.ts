/** Whether the key / opens the search: a reader who speaks to the machine, or types by mistake, can switch it off. */
const KEY = 'sliding-window.search-slash';

export const slash = {
  isOn(): boolean {
    try {
      return localStorage.getItem(KEY) !== 'false';
    } catch {
      return true;
    }
  },
  set(on: boolean): void {
    try {
      localStorage.setItem(KEY, String(on));
    } catch {
      // It cannot be remembered.
    }
  },
};
