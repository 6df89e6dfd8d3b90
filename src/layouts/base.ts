/** A path of the site, such as `/glossary/`, in the folder that the site lies in. */
export const inBase = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
