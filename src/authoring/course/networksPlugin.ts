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
export const isNetwork = (id: string): boolean => id.startsWith(prefix);

/** The text of such a module. */
export function networkModule(root: string, module: string, inBrowser = false): string {
  const id = module.slice(prefix.length);
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
    resolveId: (id) => (isNetwork(id) ? id : undefined),
    load(id) {
      if (!isNetwork(id)) return undefined;
      const name = id.slice(prefix.length);
      for (const file of [designFile(name), weightsFile(name)]) this.addWatchFile(join(root, file));
      return networkModule(root, id, !atHand && this.environment.config.consumer === 'client');
    },
  };
}
