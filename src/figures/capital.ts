/** What begins a sentence or stands as a heading. */
export const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
