/** What the site says of itself: each fact stands here and nowhere else. */
export const site = {
  name: 'Sliding Window',
  tagline: 'A course on convolutional networks that you can take apart.',
  description:
    'A course on convolutional neural networks in which every figure computes, and every number can be taken apart into the sum that made it.',
  /** Where a reader reports a mistake: the last resort in every footer and message. */
  report: 'mailto:mistakes@sliding-window.example',
} as const;

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
