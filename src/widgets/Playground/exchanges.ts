/** All that only some presses need: networks as programs, and the files and texts that one comes back from. */
import {
  kerasSource,
  pytorchSource,
  readSafetensors,
  readSource,
  stateOf,
  withState,
  writeSafetensors,
  type Layer,
  type Network,
  type Shape,
} from '#engine/index.ts';
import { counted } from '#figures/counted.ts';
import { saveAs } from '#page/saveAs.ts';
import { designFile, readDesign } from './designFile.ts';
import type { Weights } from './own.ts';

const FILES = {
  design: 'sliding-window.json',
  weights: 'sliding-window.safetensors',
};

export const programs = { PyTorch: pytorchSource, Keras: kerasSource };

export function saveDesign(layers: readonly Layer[]): string {
  saveAs(FILES.design, new Blob([designFile(layers)], { type: 'application/json' }));
  return `Saved as ${FILES.design}.`;
}

export function saveWeights(net: Network): string {
  const bytes = new Uint8Array(writeSafetensors(stateOf(net)));
  saveAs(FILES.weights, new Blob([bytes], { type: 'application/octet-stream' }));
  return `Saved as ${FILES.weights}.`;
}

export const openDesign = async (file: File): Promise<Layer[]> => readDesign(await file.text());

/** The tensors of a file, if the network can take them; it is an error that says which of them it cannot. */
export async function openWeights(file: File, net: Network): Promise<Weights> {
  const { tensors } = readSafetensors(new Uint8Array(await file.arrayBuffer()));
  withState(net, tensors);
  return { name: file.name, tensors };
}

/** What a program in PyTorch or Keras says: its layers up to the first that does not fit, and what there is to say. */
export function readProgram(
  text: string,
  input: Shape,
): { readonly layers: readonly Layer[]; readonly words: string } {
  const { layers, misfit, inputShape, told, lines, framework } = readSource(text);
  const count = counted(layers.length, 'layer');
  const name = framework === 'keras' ? 'Keras' : 'PyTorch';
  if (misfit) {
    const before =
      layers.length === 0 ? '' : ` ${count} before it ${layers.length === 1 ? 'is' : 'are'} shown.`;
    return {
      layers,
      words: `Line ${misfit.line}: ${misfit.message}.${before}`,
    };
  }
  const on = new Set(lines).size;
  const isOther = told && String(inputShape) !== String(input);
  const from = isOther
    ? ` It was written for ${inputShape!.join(' × ')} and gets ${input.join(' × ')} here.`
    : '';
  return {
    layers,
    words: `${count} in ${name}, from ${on === 1 ? 'one line' : `${on} lines`}.${from}`,
  };
}
