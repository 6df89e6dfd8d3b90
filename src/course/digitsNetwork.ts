/** The network that reads digits. Its layers are at hand; its weights are fetched once somebody asks for them. */
import { address, design } from 'virtual:networks/digits';
import { blank, readSafetensors, withState, type Network } from '#engine/index.ts';

export { design as digitsDesign };

let asked: Promise<Network> | undefined;

/** The trained network, the same one at every call. What failed is tried anew by the next. */
export function digitsNetwork(): Promise<Network> {
  asked ??= load().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function load(): Promise<Network> {
  const answer = await fetch(address).catch(() => undefined);
  if (!answer?.ok) throw new Error('The weights of the network could not be fetched.');
  const { tensors } = readSafetensors(new Uint8Array(await answer.arrayBuffer()));
  return withState(blank(design.layers, design.input), tensors);
}
