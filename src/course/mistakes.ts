/** Where a reader writes to about a mistake, and where an author mends it, with everything filled in that is known. */

export interface Place {
  /** The page's whole address, as it stands. */
  readonly page: string;
  /** The figure that was used last. */
  readonly figure?: string | undefined;
}

/** `report` is an address for mail, or the page of a tracker on which an issue is begun. */
export function reportAddress(report: string, { page, figure }: Place): string {
  const title = `A mistake on ${new URL(page).pathname}`;
  const lines = [`Page: ${page}`, ...(figure ? [`Figure: ${figure}`] : []), '', 'What is wrong:', ''];
  const names = report.startsWith('mailto:') ? ['subject', 'body'] : ['title', 'body'];
  const filled = [title, lines.join('\n')].map((text, at) => `${names[at]}=${encodeURIComponent(text)}`);
  return `${report}${report.includes('?') ? '&' : '?'}${filled.join('&')}`;
}

/** Where a file is edited in a repository on the web; null where none is known. */
export const editAddress = (repository: string | null, file: string): string | null =>
  repository === null ? null : `${repository.replace(/\/$/, '')}/edit/main/${file}`;
