/**
 * The floors of the house as a lint rule: what a file may import, and the reason where it may not.
 *
 *     engine ← samples, trace ← figures ← widgets ← lesson ← layouts ← pages
 *
 * `course` leans on the engine and is for widgets and upward, and so is `page`, what every page has in a browser; `styles`
 * holds the sheets, for lesson and upward; `authoring` and `build` are for the build alone. `content` stands for the
 * lessons themselves. Of the engine, others know its face, index.ts.
 */
import { dirname, relative, resolve, sep } from 'node:path';

const order = 'engine ← samples, trace ← figures ← widgets ← lesson ← layouts ← pages';
const drawn = ['engine', 'samples', 'trace', 'figures'];
const alive = [...drawn, 'course', 'page', 'widgets'];

/** What each folder may lean on beside itself. */
const floors = {
  engine: [],
  samples: ['engine'],
  trace: ['engine'],
  figures: ['engine', 'samples', 'trace'],
  course: ['engine'],
  page: [],
  widgets: [...drawn, 'course', 'page'],
  styles: [],
  lesson: [...alive, 'styles'],
  content: [...alive, 'lesson'],
  layouts: [...alive, 'styles', 'lesson'],
  pages: [...alive, 'styles', 'lesson', 'layouts'],
  authoring: ['engine', 'samples', 'course', 'widgets', 'lesson'],
  build: ['figures', 'course'],
};
/** By which others know the engine; its fast backend is loaded by whoever has much to compute, and by nobody else. */
const faces = ['#engine/index.ts', '#engine/simd/index.ts'];
const folders = Object.keys(floors).filter((name) => name !== 'content');

const messages = {
  unknown: 'There is no folder "{{to}}" in src/, only ' + folders.join(', ') + '.',
  ending:
    'Write the ending too, as in "{{source}}.ts": Node, Vite, TypeScript and MDX agree on full names alone.',
  leaves:
    'A relative import stays within its folder. Across folders write "#folder/file.ext", so that it is seen at a glance what leans on what.',
  packages:
    'The engine imports no packages: it runs as it stands in a page, in a worker and in Node, and a reader can follow every line of it.',
  types:
    'A figure is props in, drawing out: take from {{to}} types alone (import type) and let the widget compute.',
  face: 'The engine is known by its face alone: take it from "#engine/index.ts", and if it has no such name there, think whether others should lean on it.',
  offPage:
    '"{{to}}" serves the build (astro.config.mjs, commands, tests) and would be dead weight on a page.',
  ground: '"{{from}}" stands on the ground and leans on no other folder, not on "{{to}}": ' + order + '.',
  sheets:
    'The page brings every sheet that lies beside a figure or a widget, in one order: a script that asked for one would bring it again.',
  upward: '"{{from}}" leans on {{may}} alone, not on "{{to}}": ' + order + '.',
};

const hasEnding = (source) => /\.[a-z]+(\?[\w&=]+)?$/.test(source);

/** The folder of src/ that a file lives in, '' for src/ itself, 'content' for a lesson, undefined elsewhere. */
function floorOf(root, file) {
  const [top, folder, ...deeper] = relative(root, file).split(sep);
  if (top === 'content') return top;
  return top === 'src' ? (deeper.length > 0 ? folder : '') : undefined;
}

/** What is wrong with an import, as a reason with the names that it speaks of; undefined if nothing is. */
function fault(root, file, source, typesOnly) {
  const from = floorOf(root, file);
  const target = source.startsWith('.') && resolve(dirname(file), source);
  const isPackage = target ? target.startsWith(resolve(root, 'node_modules') + sep) : !source.startsWith('#');
  if (target && !isPackage && floorOf(root, target) !== from) return { messageId: 'leaves' };
  if (isPackage) return from === 'engine' ? { messageId: 'packages' } : undefined;
  if (!hasEnding(source)) return { messageId: 'ending', data: { source } };

  if (/\.css\b/.test(source) && ['figures', 'widgets', 'lesson'].includes(from))
    return { messageId: 'sheets' };

  const to = target ? from : source.slice(1).split('/')[0];
  if (to === from) return undefined;
  if (!folders.includes(to)) return { messageId: 'unknown', data: { to } };
  // Tests, settings and src/content.config.ts belong to no floor and see them all.
  if (!from) return undefined;

  const may = floors[from] ?? [];
  if (to === 'authoring' || to === 'build') return { messageId: 'offPage', data: { to } };
  if (may.length === 0) return { messageId: 'ground', data: { from, to } };
  if (!may.includes(to)) return { messageId: 'upward', data: { from, to, may: may.join(', ') } };
  if (to === 'engine' && !faces.includes(source)) return { messageId: 'face' };
  return from === 'figures' && !typesOnly ? { messageId: 'types', data: { to } } : undefined;
}

const isGlob = ({ type, object, property }) =>
  type === 'MemberExpression' && object.type === 'MetaProperty' && property.name === 'glob';

export const imports = {
  meta: { type: 'problem', schema: [], messages },
  create(context) {
    const { cwd, physicalFilename } = context;
    const check = (node, source, typesOnly = false) => {
      if (node?.type !== 'Literal' || typeof source !== 'string') return;
      const found = fault(cwd, physicalFilename, source, typesOnly);
      if (found) context.report({ node, ...found });
    };
    const declaration = ({ source, importKind, exportKind }) =>
      check(source, source?.value, importKind === 'type' || exportKind === 'type');
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: declaration,
      TSImportType: ({ source }) => check(source, source.value, true),
      // A glob is an import too; it may start at the top of the repository ("/src/widgets/*.tsx").
      CallExpression({ callee, arguments: [pattern] }) {
        if (!isGlob(callee)) return;
        for (const node of pattern?.elements ?? [pattern])
          check(node, node?.value?.replace?.(/^!?\/src\//, '#'));
      },
    };
  },
};
