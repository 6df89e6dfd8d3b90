import { useContext } from 'preact/hooks';

import { Awake } from './Awake.ts';
import { Icon } from './icons.tsx';
import { share } from './share.ts';
import { SPEEDS, type Player, type Speed } from './usePlayer.ts';
import { untranslated } from './untranslated.ts';

interface PlayerBarProps {
  id: string;
  player: Player;
  /** The sentence of the present step: the scrubber's spoken value. */
  sentence: string;
  /** Called when a button was pressed: the step it leads to is to be spoken. */
  onPress: () => void;
  onReset: () => void;
}

export function PlayerBar({ id, player, sentence, onPress, onReset }: PlayerBarProps) {
  const { length, step, playing, speed } = player;
  const last = length - 1;
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
    onPress();
  };
  return (
    <div class="player" role="group" aria-label="Player">
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
        aria-disabled={step === last}
        onClick={press(() => player.seek(step + 1))}
      >
        <Icon of="forward" />
      </button>
      <input
        type="range"
        aria-label="Step"
        min={1}
        max={length}
        value={step + 1}
        style={{ '--range-at': share(step, 0, last) }}
        aria-valuetext={`Step ${step + 1} of ${length}. ${sentence}`}
        onInput={(event) => player.seek(event.currentTarget.valueAsNumber - 1)}
      />
      <span class="count" {...untranslated}>
        {step + 1} of {length}
      </span>
      <label class="speed" for={`${id}-speed`}>
        <span class="visually-hidden">Speed</span>
        <select
          id={`${id}-speed`}
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
      <button type="button" aria-label="Reset" onClick={press(onReset)}>
        <Icon of="reset" />
      </button>
    </div>
  );
}
