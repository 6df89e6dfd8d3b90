import lessons from './prettierLessons.js';

export default {
  printWidth: 110,
  singleQuote: true,
  plugins: ['prettier-plugin-astro', lessons],
  overrides: [
    { files: '*.astro', options: { parser: 'astro' } },
    { files: '*.mdx', options: { parser: 'lesson' } },
  ],
};
