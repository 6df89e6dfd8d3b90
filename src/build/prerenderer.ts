import type { AstroPrerenderer } from 'astro';

/** Pages are made as Astro makes them, and each is told of as soon as it is. */
export const prerenderer =
  (tell: (path: string, html: string) => void) =>
  (astros: AstroPrerenderer): AstroPrerenderer => ({
    ...astros,
    async render(request, options) {
      const made = await astros.render(request, options);
      const response = made instanceof Response ? made : made.response;
      if (response.headers.get('content-type')?.startsWith('text/html'))
        tell(new URL(request.url).pathname, await response.clone().text());
      return made;
    },
  });
