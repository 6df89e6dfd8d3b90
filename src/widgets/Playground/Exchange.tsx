import { useRef, useState } from 'preact/hooks';

import type { Layer } from '#engine/index.ts';
import { useLive } from '../kit/live.ts';
import { Waking } from '../kit/Waking.tsx';
import { withoutHands } from './hands.ts';
import { useDesign, type PlaygroundTold } from './useDesign.ts';

const taking = `from safetensors.torch import load_file, save_file

model.load_state_dict(load_file("sliding-window.safetensors"))  # from here to PyTorch
save_file(model.state_dict(), "sliding-window.safetensors")     # and back`;

/** A network taken elsewhere, or brought along: as a program, as a design, as weights. Nothing leaves the machine. */
export function Exchange(told: PlaygroundTold) {
  const { run, values, material } = told;
  const { explain, props } = useLive();
  const { change } = useDesign(told);
  const text = useRef<HTMLTextAreaElement>(null);
  const [answer, setAnswer] = useState<string | null>(null);
  const [program, setProgram] = useState<string | null>(null);

  const tell = (what: string) => {
    setAnswer(what);
    explain(what);
  };
  type Means = typeof import('./exchanges.ts');
  /** Does something with what is loaded for it, and says what came of it. */
  const attempt = (what: (means: Means) => string | Promise<string>) => async () => {
    try {
      tell(await what(await import('./exchanges.ts')));
    } catch (error) {
      tell(`${(error as Error).message.replace(/\.$/, '')}.`);
    }
  };
  const net = () => {
    if (!run.net) throw new RangeError('The network is not worked out yet, or too large for it');
    return run.net;
  };
  const copy = (name: keyof Means['programs']) =>
    attempt(async ({ programs }) => {
      const written = programs[name](values.layers, run.input);
      setProgram(written);
      try {
        await navigator.clipboard.writeText(written);
        return `Copied: the network as a program for ${name}.`;
      } catch {
        return `The program for ${name} stands below: this browser does not let the page copy it.`;
      }
    });
  const take = (layers: readonly Layer[]) =>
    change({ layers, chosen: Math.min(1, layers.length) })
      ? ''
      : ` They are more than can be put together here, and the design stays as it was.`;
  const open = (read: (file: File, means: Means) => Promise<string>) => (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) void attempt((means) => read(file, means))();
    // The same file may be chosen twice.
    field.value = '';
  };
  return (
    <Waking>
      <details class="play-exchange">
        <summary>Take it elsewhere, or bring one along</summary>
        <div class="play-buttons">
          <button type="button" onClick={copy('PyTorch')}>
            Copy as PyTorch
          </button>
          <button type="button" onClick={copy('Keras')}>
            Copy as Keras
          </button>
          <button type="button" onClick={attempt(({ saveDesign }) => saveDesign(values.layers))}>
            Save the design
          </button>
          <button type="button" onClick={attempt(({ saveWeights }) => saveWeights(net()))}>
            Save the weights
          </button>
        </div>
        {program && (
          <pre tabIndex={0} role="group" aria-label="The network as a program">
            <code>{program}</code>
          </pre>
        )}
        <div class="play-files">
          <label class="file">
            Open a design{' '}
            <input
              type="file"
              accept=".json"
              onChange={open(async (file, { openDesign }) => {
                const layers = await openDesign(file);
                return `${file.name}: ${layers.length} layers.${take(layers)}`;
              })}
            />
          </label>
          <label class="file">
            Open weights{' '}
            <input
              type="file"
              accept=".safetensors"
              onChange={open(async (file, { openWeights }) => {
                const weights = await openWeights(file, net());
                // What the file has counts, not what was picked by hand.
                const layers = withoutHands(values.layers);
                if (layers !== values.layers) change({ layers, chosen: values.chosen });
                material.takeWeights(weights);
                return `${file.name}: ${weights.tensors.size} tensors, now in use.`;
              })}
            />
          </label>
        </div>
        <p class="play-note">
          With the copied program, PyTorch takes the saved weights, and saves its own for here, by
        </p>
        <pre tabIndex={0} role="group" aria-label="How PyTorch takes and saves the weights">
          <code>{taking}</code>
        </pre>
        <label class="play-paste" for={`${props.id}-program`}>
          A program in PyTorch or Keras
        </label>
        <textarea id={`${props.id}-program`} ref={text} rows={6} spellcheck={false} />
        <div class="play-buttons">
          <button
            type="button"
            onClick={attempt(({ readProgram }) => {
              const { layers, words } = readProgram(text.current!.value, run.input);
              return layers.length > 0 ? words + take(layers) : words;
            })}
          >
            Read it
          </button>
        </div>
        {answer && <p class="play-note">{answer}</p>}
      </details>
    </Waking>
  );
}
