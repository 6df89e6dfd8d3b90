/** A path of the site, such as `/glossary/`, in the folder that the site lies in. */
export const inBase = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;

/** The whole address of a path, for whoever is elsewhere. */
export const wholeAddress =
  (site: URL | undefined) =>
  (path: string): string =>
    new URL(inBase(path), site).href;
