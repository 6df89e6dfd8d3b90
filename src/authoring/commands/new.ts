/** The command that begins a lesson or a widget. */
import { lessonHref } from '#course/catalogue.ts';
import { beginLesson } from './newLesson.ts';
import { beginWidget } from './newWidget.ts';

const ways = `Write one of
  npm run new -- lesson <part> <slug> "<Title>"
  npm run new -- widget <Name>`;

const [what, ...wish] = process.argv.slice(2);
try {
  if (what === 'lesson' && wish.length === 3) {
    const [part = '', slug = '', title = ''] = wish;
    const file = beginLesson(process.cwd(), part, slug, title);
    console.log(`${file} is written. It is a draft: "npm run dev" shows it at ${lessonHref(slug)},`);
    console.log('and readers get it once the line "draft: true" is gone.');
  } else if (what === 'widget' && wish.length === 1) {
    const [name = ''] = wish;
    const files = beginWidget(process.cwd(), name);
    console.log(`${files.join('\n')}\nare written: they multiply every pixel of a picture by one weight.`);
    console.log(`"npm run dev" shows it at /gallery/${name}/, and a lesson with <${name} id="first" />.`);
    console.log(`Make it yours, and try it with: npx vitest --config tests/vitest.config.ts ${name}`);
  } else throw new Error(ways);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
