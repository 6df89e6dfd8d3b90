/** What a reader has chosen for all pages: kept by the browser where it may be, else until the page is left. */
export interface Wish {
  /** Null where nothing has been chosen. */
  read(): string | null;
  /** Null takes the choice back. */
  keep(value: string | null): void;
  /** Hears of what is chosen in another tab. */
  follow(heard: (value: string | null) => void): void;
}

export function wish(name: string): Wish {
  const key = `sliding-window.${name}`;
  return {
    read() {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    keep(value) {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {
        // It holds on this page, and is forgotten with it.
      }
    },
    follow(heard) {
      addEventListener('storage', (event) => {
        if (event.key === key) heard(event.newValue);
      });
    },
  };
}
