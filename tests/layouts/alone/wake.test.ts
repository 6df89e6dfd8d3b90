// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { wakeAlone } from '#layouts/alone/wake.ts';
import { presetNames } from '#widgets/kit/parameters.ts';
import { declaration } from '#widgets/ReceptiveField/parameters.ts';
import { until } from '../../until.ts';

async function begun(search: string): Promise<string | undefined> {
  history.replaceState(null, '', `/embed/ReceptiveField/${search}`);
  document.body.innerHTML = '<div></div>';
  const place = document.querySelector('div')!;
  place.dataset.file = '/src/widgets/ReceptiveField/index.tsx';
  place.dataset.presets = JSON.stringify([...presetNames(declaration)]);
  await wakeAlone(place);
  return until(() => place.querySelector('select')!.selectedOptions[0]!.textContent);
}

test('a figure alone opens with the preset that its address names, by its old name too', async () => {
  const pooled = 'With two poolings';
  expect(await begun('')).not.toBe(pooled);
  expect(await begun('?preset=pooled')).toBe(pooled);
  expect(await begun('?preset=strided')).toBe(pooled);
  expect(await begun('?preset=toString')).not.toBe(pooled);
});

test('a preset that there is not is said to be none', async () => {
  await begun('?preset=polled&title=Mine');
  const figure = document.querySelector('figure')!;
  expect(await until(() => figure.querySelector('.plate-notice')?.textContent)).toContain(
    'There is no preset “polled” here.',
  );
});
