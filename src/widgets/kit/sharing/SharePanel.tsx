import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

import { saveAs } from '#page/saveAs.ts';
import { useLive, type Live, type Rows } from '../live.ts';
import type { Parameter } from '../parameters.ts';
import { csv, plain, rowsOfTable } from './csv.ts';
import { pngFile, svgFile } from './pictureFile.ts';
import { embedAddress, iframe, tagFor } from './ways.ts';

export interface SharePanelProps {
  /** The widget's figure. */
  readonly root: RefObject<HTMLElement>;
  readonly title: string;
  readonly sentence: string;
  readonly facts: Readonly<Record<string, number | string | boolean>>;
}

/** What of the present state can be taken along: as an address, as text for other pages, as a picture, as numbers. */
export function SharePanel({ root, title, sentence, facts }: SharePanelProps) {
  const live = useLive();
  const [byHand, setByHand] = useState('');
  const but = live.kept ? `, but for ${live.kept}, which stays on this machine` : '';

  const copy = (text: string, what: string) => async () => {
    try {
      await navigator.clipboard.writeText(text);
      setByHand('');
      live.explain(`Copied: ${what}${but}.`);
    } catch {
      setByHand(text);
      live.explain('This browser does not let the page copy: the text stands below, to be copied by hand.');
    }
  };
  const name = `${live.declaration.name}-${live.props.id}`.toLowerCase();
  const save = (ending: string, make: () => Blob | Promise<Blob>) => async () => {
    try {
      saveAs(`${name}.${ending}`, await make());
      live.explain(`Saved as ${name}.${ending}.`);
    } catch {
      live.explain(`The ${ending.toUpperCase()} could not be made.`);
    }
  };
  const address = live.address();
  const site = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.origin).href;
  const picture = () => ({ figure: root.current!, title, description: `${sentence} ${address}` });
  const height = () => root.current?.offsetHeight ?? 0;
  const frame = () => iframe(embedAddress(live, site), title, height());
  const numbers = () =>
    new Blob([csv(settingsOf(live, facts), gridsOf(live, root.current!))], {
      type: 'text/csv;charset=utf-8',
    });

  return (
    <div class="share-panel" role="group" aria-label="Share">
      <button
        type="button"
        aria-label="Copy link to this state"
        onClick={copy(address, 'the link opens this very state')}
      >
        Link
      </button>
      <button
        type="button"
        aria-label="Copy iframe"
        onClick={() => void copy(frame(), 'an iframe with this state, for another page')()}
      >
        Iframe
      </button>
      <button
        type="button"
        aria-label="Copy MDX"
        onClick={copy(tagFor(live), 'the tag for this state, for a lesson')}
      >
        MDX
      </button>
      <button type="button" aria-label="Save as SVG" onClick={save('svg', () => svgFile(picture()))}>
        SVG
      </button>
      <button type="button" aria-label="Save as PNG" onClick={save('png', () => pngFile(picture()))}>
        PNG
      </button>
      <button type="button" aria-label="Save numbers as CSV" onClick={save('csv', numbers)}>
        CSV
      </button>
      {byHand && <textarea readOnly rows={3} aria-label="To copy by hand" value={byHand} />}
    </div>
  );
}

function settingsOf({ declaration, values, instead, player }: Live, facts: SharePanelProps['facts']) {
  const settings = Object.entries<Parameter>(declaration.parameters).flatMap(
    ([name, parameter]): [string, string | number | boolean][] => {
      const value = values[name];
      if (parameter.kind === 'grid') return [];
      const told =
        parameter.kind === 'layers'
          ? parameter.print(value as Parameters<typeof parameter.print>[0])
          : parameter.kind === 'choice'
            ? (instead[name] ?? parameter.options[value as string]!)
            : parameter.kind === 'integer'
              ? (parameter.shown ?? String)(value as number)
              : (value as boolean);
      return [
        [
          declaration.called?.(values, name) ?? parameter.label,
          typeof told === 'string' ? plain(told) : told,
        ],
      ];
    },
  );
  const meanings: Readonly<Record<string, string>> = declaration.facts;
  return [
    ...settings,
    ['Step', `${player.step + 1} of ${player.length}`] as const,
    ...Object.entries(facts).map(([fact, value]) => [meanings[fact] ?? fact, value] as const),
  ];
}

/** Every grid by its name; where two have one name, the second is told apart. */
function gridsOf({ shown }: Live, figure: HTMLElement) {
  const grids = new Map<string, Rows>();
  const add = (name: string, rows: Rows) => {
    let own = name;
    for (let n = 2; grids.has(own); n++) own = `${name} ${n}`;
    grids.set(own, rows);
  };
  for (const { name, rows } of shown.values()) add(name, rows());
  for (const table of figure.querySelectorAll('table'))
    add(
      table.caption?.textContent ?? table.closest('[aria-label]')?.getAttribute('aria-label') ?? 'Table',
      rowsOfTable(table),
    );
  return grids;
}
