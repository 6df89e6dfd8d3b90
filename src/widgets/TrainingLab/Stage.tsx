import { Runs } from './Runs.tsx';
import { Curves } from './Curves.tsx';
import { FirstLayer } from './FirstLayer.tsx';
import { OwnFiles } from './OwnFiles.tsx';
import { Pace } from './Pace.tsx';
import type { LabTold } from './story.ts';
import { Verdicts } from './Verdicts.tsx';

export const Stage = (told: LabTold) => (
  <div class="training-lab">
    <Curves {...told} />
    <FirstLayer {...told} />
    <Verdicts {...told} />
    <div class="training-foot">
      <Pace {...told} />
      <Runs {...told} />
      <OwnFiles own={told.material.own} />
    </div>
  </div>
);
