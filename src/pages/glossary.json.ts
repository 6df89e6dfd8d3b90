/** What each term means, in short, for the lessons that use it and for the search. */
import { getCollection } from 'astro:content';
import type { Glossary } from '#course/termsNamed.ts';

export async function GET(): Promise<Response> {
  const terms = await getCollection('glossary');
  const glossary: Glossary = Object.fromEntries(
    terms.map(({ id, data: { term, short, also, forms } }) => {
      const names = [...also, ...forms];
      return [id, { term, short, ...(names.length > 0 && { also: names }) }];
    }),
  );
  return Response.json(glossary);
}
