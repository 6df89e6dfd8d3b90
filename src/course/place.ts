/** What the name of a lesson's file says: `content/lessons/<part>/<number>-<slug>.mdx`. */
export interface Place {
  readonly part: string;
  readonly number: number;
  readonly slug: string;
}

const pattern = /(?:^|\/)([a-z0-9]+(?:-[a-z0-9]+)*)\/(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

export function placeOf(path: string): Place | null {
  const [, part, number, slug] = pattern.exec(path.replaceAll('\\', '/')) ?? [];
  return part && number && slug ? { part, number: Number(number), slug } : null;
}
