import type { FunctionComponent } from 'preact';

import { Paper } from '../kit/paper/Paper.tsx';
import { useStroke } from '../kit/paper/useStroke.ts';
import type { Told } from '../kit/widget.tsx';
import { AllMaps } from './AllMaps.tsx';
import { ConvolutionView } from './ConvolutionView.tsx';
import { FlattenView } from './FlattenView.tsx';
import { ImageView } from './ImageView.tsx';
import { Layers } from './Layers.tsx';
import type { declaration } from './parameters.ts';
import { PoolingView } from './PoolingView.tsx';
import { ReluView } from './ReluView.tsx';
import type { TourRun } from './run.ts';
import { ScoresView } from './ScoresView.tsx';
import { Stops } from './Stops.tsx';
import { stops, type Kind } from './stops.ts';
import type { TourTold } from './told.ts';

const views: Readonly<Record<Kind, FunctionComponent<TourTold>>> = {
  image: ImageView,
  convolution: ConvolutionView,
  relu: ReluView,
  pooling: PoolingView,
  flatten: FlattenView,
  dense: ScoresView,
};

/** The six steps in a row, and of one of them what goes in, what comes out, and what it is for. */
export function Stage(props: Told<typeof declaration.parameters, TourRun>) {
  const [moving, onMove] = useStroke();
  const told: TourTold = { ...props, moving };
  const { kind } = told.step;
  const View = views[kind];
  return (
    <>
      <Stops {...told} />
      <div class="tour">
        <div class="tour-side">
          <Paper draws="drawing" data={told.run.drawn} {...{ moving, onMove }} />
          <p class="tour-purpose">
            <b>What is this step for?</b> {stops[told.at]!.purpose}
          </p>
        </div>
        <div class="tour-view">
          <div class={`tour-panels ${kind}`}>
            <View {...told} />
          </div>
          <AllMaps {...told} />
        </div>
      </div>
      <Layers {...told} />
    </>
  );
}
