import { forward, softmax, type Network, type Tensor } from '#engine/index.ts';
import { numbered } from '#samples/digits/numbered.ts';
import { without } from '#trace/ablation.ts';
import { gradCam } from '#trace/attribution/gradCam.ts';
import { scoreGradient } from '#trace/attribution/gradient.ts';
import { traceUnits, type UnitTrace } from '#trace/units.ts';
import type { Covered } from './cover.ts';
import { named, network } from './network.ts';
import { imageOf, paperOf, type Paper } from './paper.ts';
import type { InspectorValues } from './parameters.ts';

/** Where in the picture something speaks for a class, in three ways of asking. */
export interface Decisive {
  readonly occlusion: Covered;
  readonly gradient: Tensor;
  readonly cam: Tensor;
}

export interface InspectorRun extends UnitTrace, Paper {
  /** What the network makes of the picture: ten shares of 1, and the class with the largest. */
  readonly shares: readonly number[];
  readonly says: number;
  /** The shares with all filters on, where some are off. */
  readonly intact: readonly number[] | null;
  /** What was meant; null where the reader has drawn. */
  readonly meant: number | null;
  /** The class that is asked about. */
  readonly about: number;
  readonly decisive: Decisive | null;
}

const sharesOf = (net: Network, picture: Tensor): number[] =>
  Array.from(softmax(forward(net, picture).at(-1)!.output).data);

/** The class that is asked about: one that is named, or the one that the network says. */
export function asked(values: InspectorValues): { picture: Float64Array; about: number } {
  const { picture } = paperOf(values);
  if (values.about !== 'said') return { picture, about: Number(values.about) };
  const shares = sharesOf(without(network, named(values.off[0]!)), imageOf(picture));
  return { picture, about: shares.indexOf(Math.max(...shares)) };
}

export function run(values: InspectorValues, covered: Covered | null): InspectorRun {
  const paper = paperOf(values);
  const off = named(values.off[0]!);
  const net = without(network, off);
  const image = imageOf(paper.picture);
  const trace = traceUnits(net, image);
  const shares = Array.from(softmax(trace.passes.at(-1)!.output).data);
  const says = shares.indexOf(Math.max(...shares));
  const about = values.about === 'said' ? says : Number(values.about);
  const sample = numbered(values).greys.flat();
  return {
    ...trace,
    ...paper,
    ...{ shares, says, about },
    intact: off.length > 0 ? sharesOf(network, image) : null,
    meant: values.drawing.flat().every((level, cell) => level === sample[cell]) ? Number(values.digit) : null,
    decisive: covered && {
      occlusion: covered,
      gradient: scoreGradient(net, image, about),
      cam: gradCam(net, image, about, camLayer(net)),
    },
  };
}

/**
 * Where Grad-CAM looks: at the maps of the convolution before the last, before they are pooled. The last one's own maps go to a dense layer with a weight for
 * each place, whose slopes cancel in a map's average: little is left of them that speaks for any class.
 */
export const camLayer = ({ units }: Network): number => {
  const last = units.findLastIndex(({ layer }) => layer.type === 'conv2d');
  return units.findLastIndex(({ layer }, at) => at < last && layer.type === 'relu');
};
