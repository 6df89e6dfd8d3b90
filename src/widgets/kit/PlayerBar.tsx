import { useContext } from 'preact/hooks';

import { Awake } from './Awake.ts';
import { Icon } from './icons.tsx';
import { useLive } from './live.ts';
import { share } from './share.ts';
import { SPEEDS, type Speed } from './usePlayer.ts';
import { untranslated } from './untranslated.ts';

/** The sentence of the present step is the scrubber's spoken value; a button that is pressed has it spoken. */
export function PlayerBar({ sentence, veiled }: { sentence: string; veiled: boolean }) {
  const { player, props, reset, speak } = useLive();
  const { length, step, playing, speed } = player;
  if (!useContext(Awake))
    return (
      <div class="player">
        <span key="asleep" class="count" {...untranslated}>
          Step {step + 1} of {length}
        </span>
      </div>
    );
  const press = (action: () => void) => () => {
    action();
    speak();
  };
  return (
    <div class={veiled ? 'player veiled' : 'player'} role="group" aria-label="Player">
      <button
        type="button"
        aria-label="First step"
        aria-disabled={step === 0}
        onClick={press(() => player.seek(0))}
      >
        <Icon of="first" />
      </button>
      <button
        type="button"
        aria-label="Step back"
        aria-disabled={step === 0}
        onClick={press(() => player.seek(step - 1))}
      >
        <Icon of="back" />
      </button>
      <button type="button" class="play" aria-label={playing ? 'Pause' : 'Play'} onClick={player.toggle}>
        <Icon of={playing ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        aria-label="Step forward"
        aria-disabled={player.ended}
        onClick={press(player.forward)}
      >
        <Icon of="forward" />
      </button>
      <input
        type="range"
        aria-label="Step"
        min={1}
        max={length}
        value={step + 1}
        style={{ '--range-at': share(step, 0, length - 1) }}
        aria-valuetext={`Step ${step + 1} of ${length}. ${sentence}`}
        onInput={(event) => player.seek(event.currentTarget.valueAsNumber - 1)}
      />
      <span class="count" {...untranslated}>
        {step + 1} of {length}
      </span>
      <label class="speed" for={`${props.id}-speed`}>
        <span class="visually-hidden">Speed</span>
        <select
          id={`${props.id}-speed`}
          value={speed}
          onChange={(event) => player.setSpeed(event.currentTarget.value as Speed)}
        >
          {Object.entries(SPEEDS).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <button type="button" aria-label="Reset" onClick={press(reset)}>
        <Icon of="reset" />
      </button>
    </div>
  );
}
