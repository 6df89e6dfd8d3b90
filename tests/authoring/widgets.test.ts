import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWidgets } from '#authoring/widgets.ts';

const root = join(import.meta.dirname, '../..');

test('every widget is found by its file, without being listed anywhere', async () => {
  const folder = join(root, 'src/widgets');
  const declaring = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^[^/]+(\/index)?\.tsx$/.test(file))
    .filter((file) => /^export .*\bdeclaration\b/m.test(readFileSync(join(folder, file), 'utf8')));
  const widgets = await loadWidgets(root);
  expect([...widgets.values()].map(({ from }) => from).sort()).toEqual(
    declaring.map((file) => `#widgets/${file}`).sort(),
  );
  expect(widgets.get('ConvWalk')?.declaration.parameters).toHaveProperty('stride');
});
