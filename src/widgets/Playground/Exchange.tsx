import { useRef, useState } from 'preact/hooks';

import type { Layer } from '#engine/index.ts';
import {
  kerasSource,
  pytorchSource,
  readSafetensors,
  readSource,
  stateOf,
  withState,
  writeSafetensors,
} from '#engine/index.ts';
import { saveAs } from '#page/saveAs.ts';
import { useLive } from '../kit/live.ts';
import { Waking } from '../kit/Waking.tsx';
import { designFile, readDesign } from './designFile.ts';
import type { OwnThings } from './useOwn.ts';
import { useDesign, type PlaygroundTold } from './useDesign.ts';

const loading = `from safetensors.torch import load_file
model.load_state_dict(load_file("sliding-window.safetensors"))`;

/** A network taken elsewhere, or brought along: as a program, as a design, as weights. Nothing leaves the machine. */
export function Exchange(told: PlaygroundTold & { own: OwnThings }) {
  const { run, values, own } = told;
  const { explain, props } = useLive();
  const { change } = useDesign(told);
  const text = useRef<HTMLTextAreaElement>(null);
  const [answer, setAnswer] = useState<string | null>(null);

  const tell = (what: string) => {
    setAnswer(what);
    explain(what);
  };
  const attempt = (what: () => string | Promise<string>) => async () => {
    try {
      tell(await what());
    } catch (error) {
      tell(`${(error as Error).message}.`);
    }
  };
  const copy = (name: string, write: (layers: readonly Layer[], shape: readonly number[]) => string) =>
    attempt(async () => {
      await navigator.clipboard.writeText(write(values.layers, run.input));
      return `Copied: the network as a program for ${name}.`;
    });
  const take = (layers: readonly Layer[]) =>
    change({ layers, chosen: Math.min(1, layers.length), byHand: 0 });
  const open = (read: (file: File) => Promise<string>) => (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) void attempt(() => read(file))();
    // The same file may be chosen twice.
    field.value = '';
  };
  const openDesign = async (file: File) => {
    const layers = readDesign(await file.text());
    take(layers);
    return `${file.name}: ${layers.length} layers.`;
  };
  const openWeights = async (file: File) => {
    const { tensors } = readSafetensors(new Uint8Array(await file.arrayBuffer()));
    withState(run.net, tensors);
    own.takeWeights({ name: file.name, tensors });
    return `${file.name}: ${tensors.size} tensors, now in use.`;
  };
  const readProgram = () => {
    const { layers, misfit, inputShape, told: said, lines } = readSource(text.current!.value);
    if (layers.length > 0) take(layers);
    if (misfit) return `Line ${misfit.line}: ${misfit.message}. ${layers.length} layers before it were read.`;
    const from = said
      ? ` It was written for ${inputShape!.join(' × ')} and gets ${run.input.join(' × ')} here.`
      : '';
    return `${layers.length} layers from ${new Set(lines).size} lines.${from}`;
  };
  return (
    <Waking>
      <details class="play-exchange">
        <summary>Take it elsewhere, or bring one along</summary>
        <div class="play-buttons">
          <button type="button" onClick={copy('PyTorch', pytorchSource)}>
            Copy as PyTorch
          </button>
          <button type="button" onClick={copy('Keras', kerasSource)}>
            Copy as Keras
          </button>
          <button
            type="button"
            onClick={attempt(() =>
              save('sliding-window.json', designFile(values.layers), 'application/json'),
            )}
          >
            Save the design
          </button>
          <button
            type="button"
            onClick={attempt(() =>
              save(
                'sliding-window.safetensors',
                writeSafetensors(stateOf(run.net)),
                'application/octet-stream',
              ),
            )}
          >
            Save the weights
          </button>
          {own.weights && (
            <button type="button" onClick={() => own.takeWeights(null)}>
              Put {own.weights.name} away
            </button>
          )}
        </div>
        <div class="play-files">
          <label class="file">
            Open a design <input type="file" accept=".json" onChange={open(openDesign)} />
          </label>
          <label class="file">
            Open weights <input type="file" accept=".safetensors" onChange={open(openWeights)} />
          </label>
          <label class="file">
            Open a picture <input type="file" accept="image/*" onChange={open(own.openPicture)} />
          </label>
        </div>
        <p class="play-note">With the copied program, PyTorch takes the saved weights by</p>
        <pre tabIndex={0} role="region" aria-label="How PyTorch takes the weights">
          <code>{loading}</code>
        </pre>
        <label class="play-paste" for={`${props.id}-program`}>
          A program in PyTorch or Keras
        </label>
        <textarea id={`${props.id}-program`} ref={text} rows={6} spellcheck={false} />
        <div class="play-buttons">
          <button type="button" onClick={attempt(readProgram)}>
            Read it
          </button>
        </div>
        {answer && <p class="play-note">{answer}</p>}
      </details>
    </Waking>
  );
}

/** Hands the reader a file. */
function save(name: string, content: string | Uint8Array, type: string): string {
  saveAs(name, new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }));
  return `Saved as ${name}.`;
}
