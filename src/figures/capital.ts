/** What begins a sentence or stands as a heading. */
export const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** As it stands within a sentence: "convolution 2" for "Convolution 2"; a name that has more capitals keeps them. */
export const uncapital = (text: string): string =>
  /^\S+\p{Lu}/u.test(text) ? text : text[0]!.toLowerCase() + text.slice(1);
