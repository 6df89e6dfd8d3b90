import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const copy = join(root, '.cache/declarations-of-the-test');
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What plain Node prints, as the build's process is plain Node. */
const node = (cwd: string, code: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], {
      cwd,
      encoding: 'utf8',
    }),
  );

test('every widget is found by its folder, without being listed anywhere, by Node alone', () => {
  const folders = readdirSync(join(root, 'src/widgets')).filter((name) => name !== 'kit');
  const found = node(
    root,
    `import { loadWidgets } from '#authoring/course/widgets.ts';
     const widgets = await loadWidgets(process.cwd());
     console.log(JSON.stringify([...widgets].map(([name, { declaration }]) => [name, declaration.name])));`,
  );
  expect(found).toEqual(folders.sort().map((name) => [name, name]));
});

test('a declaration imports no view and no style', () => {
  const files = readdirSync(join(root, 'src/widgets'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /^[A-Z]\w*.parameters\.ts$/.test(name)))
    expect(readFileSync(join(root, 'src/widgets', file), 'utf8'), file).not.toMatch(
      /from '[^']+\.(tsx|css)'/,
    );
});

beforeAll(() => {
  mkdirSync(copy, { recursive: true });
  for (const file of ['package.json', 'content/architectures.yaml', 'content/references.yaml'])
    cpSync(join(root, file), join(copy, file));
  for (const folder of ['src', 'content/networks'])
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});

test('an edit is seen at the next reading, in a declaration and in what it imports', () => {
  writeFileSync(join(copy, 'src/samples/limit.ts'), 'export const LIMIT = 4;\n');
  const edited = node(
    copy,
    `import { readFileSync, writeFileSync } from 'node:fs';
     import { loadWidgets } from '#authoring/course/widgets.ts';
     const file = 'src/widgets/ConvWalk/parameters.ts';
     const edit = (path, from, to) => writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
     const most = async () => (await loadWidgets(process.cwd())).get('ConvWalk').declaration.parameters.stride.max;
     const seen = [await most()];
     edit(file, "default: 1, min: 1, max: 4 }),\\n  padding", "default: 1, min: 1, max: LIMIT }),\\n  padding");
     edit(file, "import", "import { LIMIT } from '#samples/limit.ts';\\nimport");
     edit('src/samples/limit.ts', '4', '5');
     seen.push(await most());
     edit('src/samples/limit.ts', '5', '6');
     seen.push(await most());
     console.log(JSON.stringify(seen));`,
  );
  expect(edited).toEqual([4, 5, 6]);
});

test('a preset that is said to have had the name of another is refused', () => {
  const file = join(copy, 'src/widgets/ReceptiveField/parameters.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace("was: ['strided']", "was: ['three']"));
  const refused = node(
    copy,
    `import { loadWidgets } from '#authoring/course/widgets.ts';
     const why = await loadWidgets(process.cwd()).catch(({ message }) => message);
     console.log(JSON.stringify(why));`,
  );
  expect(refused).toBe(
    'src/widgets/ReceptiveField/parameters.ts: the preset pooled was not "three", which is another\'s name.',
  );
});
