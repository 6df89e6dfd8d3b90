/**
 * Gives pages the networks in `content/networks`: the list of layers itself, and an address at which the weights are
 * fetched once somebody wants them. In a browser that is a file of the site; elsewhere, where there is no site yet, it
 * is a data URL.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { stopAt } from '../faults/fault.ts';
import { designFile, readNetwork, weightsFile } from './networks.ts';

const prefix = 'virtual:networks/';
/** Which network a module is of; null where it is another module. */
export const networkOf = (module: string): string | null =>
  module.startsWith(prefix) ? module.slice(prefix.length) : null;

/** The text of such a module. */
export function networkModule(root: string, id: string, inBrowser: boolean): string {
  const { network, faults } = readNetwork(root, id);
  stopAt(faults);
  const { design, weights } = network!;
  const address = inBrowser
    ? `export { default as address } from ${JSON.stringify(`/${weightsFile(id)}?url`)};`
    : `export const address = 'data:application/octet-stream;base64,${Buffer.from(weights).toString('base64')}';`;
  return `${address}\nexport const design = ${JSON.stringify(design)};`;
}

/** `atHand` where no server would answer, in tests. */
export function networksPlugin(root: string, { atHand = false } = {}): Plugin {
  return {
    name: 'networks',
    resolveId: (id) => (networkOf(id) === null ? undefined : id),
    load(id) {
      const name = networkOf(id);
      if (name === null) return undefined;
      for (const file of [designFile(name), weightsFile(name)]) this.addWatchFile(join(root, file));
      return networkModule(root, name, !atHand && this.environment.config.consumer === 'client');
    },
  };
}
