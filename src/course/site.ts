interface Site {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  readonly report: string;
  readonly repository: string | null;
}

/** What the site says of itself: each fact stands here and nowhere else. */
export const site: Site = {
  name: 'Sliding Window',
  tagline: 'A course on convolutional networks that you can take apart.',
  description:
    'A course on convolutional neural networks in which every figure computes, and every number can be taken apart into the sum that made it.',
  /** Where a reader reports a mistake: an address for mail, or the page of a tracker where an issue is begun. */
  report: 'mailto:mistakes@sliding-window.example',
  /** The repository on the web, such as https://github.com/somebody/course: pages then lead to where they are edited. */
  repository: null,
};

const defaultAddress = 'https://sliding-window.example';

/** The address that the site is built for: `SITE` is its origin, `BASE` the folder that it lies in. */
export function address(environment: Readonly<Record<string, string | undefined>>): {
  site: string;
  base: string;
} {
  const { SITE, BASE } = environment;
  if (SITE && !URL.canParse(SITE))
    throw new Error(`SITE takes a whole address such as ${defaultAddress}, not "${SITE}".`);
  const folders = (BASE ?? '').split('/').filter(Boolean);
  return { site: SITE || defaultAddress, base: folders.length > 0 ? `/${folders.join('/')}/` : '/' };
}
