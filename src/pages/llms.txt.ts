/** What there is here, in plain text, for programs that read pages to answer questions. */
import type { APIRoute } from 'astro';
import { getCourse } from '#course/collections.ts';
import { site } from '#course/site.ts';
import { wholeAddress } from '#layouts/base.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const at = wholeAddress(origin);
  const parts = await getCourse();
  const lines = [
    `# ${site.name}`,
    '',
    `> ${site.description}`,
    '',
    'Lessons are HTML that is whole without scripts: text, formulas, figures in their first state, questions with their answers. Numbers are computed by the course’s own engine. Text is under CC BY 4.0: name the course and link to the lesson.',
    '',
    ...parts.flatMap(({ title, promise, lessons }) => [
      `## ${title}`,
      '',
      promise,
      '',
      ...lessons.map((lesson) => `- [${lesson.title}](${at(lesson.href)}): ${lesson.promise}`),
      '',
    ]),
    '## Optional',
    '',
    `- [Glossary](${at('/glossary/')}): every term of the course in a sentence or two`,
    `- [Reference](${at('/reference/')}): every formula, what layers cost, and how PyTorch, Keras, ONNX and Caffe differ`,
    `- [Architectures](${at('/architectures/')}): famous networks, with every number computed from their layers`,
    `- [Labs](${at('/labs/')}): the large figures, each on a page of its own`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
