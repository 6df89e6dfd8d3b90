import { parseLayers } from '#course/layerText.ts';
import type { Layer } from '#engine/index.ts';

/** A network to begin with, for a picture of 28 × 28. */
interface Design {
  readonly label: string;
  readonly layers: readonly Layer[];
}

const design = (label: string, layers: string): Design => ({ label, layers: parseLayers(layers) });

export const designs = {
  small: design('A small one', 'conv8k5p2,relu,max2,conv16k5,relu,max2,flatten,linear10'),
  lenet: design(
    'LeNet-5, retold',
    'conv6k5p2,tanh,avg2,conv16k5,tanh,avg2,flatten,linear120,tanh,linear84,tanh,linear10',
  ),
  vgg: design(
    'A small VGG',
    'conv8k3p1,relu,conv8k3p1,relu,max2,conv16k3p1,relu,conv16k3p1,relu,max2,flatten,linear10',
  ),
  residual: design(
    'With residual blocks',
    'conv8k3p1,relu,res(conv8k3p1,relu,conv8k3p1),relu,max2,res(conv16k3p1,relu,conv16k3p1;conv16k1),relu,gap,flatten,linear10',
  ),
  strided: design(
    'Strides in place of pools',
    'conv8k3s2p1,relu,conv16k3s2p1,relu,conv32k3s2p1,relu,gap,flatten,linear10',
  ),
};
export type DesignName = keyof typeof designs;
