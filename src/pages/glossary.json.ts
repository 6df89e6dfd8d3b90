/** What each term means, in short, for the lessons that use it. */
import { getCollection } from 'astro:content';

export async function GET(): Promise<Response> {
  const terms = await getCollection('glossary');
  return Response.json(Object.fromEntries(terms.map(({ id, data }) => [id, data.short])));
}
