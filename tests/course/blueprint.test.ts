import { expect, test } from 'vitest';

import { blueprintOf } from '#course/blueprint.ts';
import { flows } from '#course/flows.ts';
import { architectures } from '#course/architectures.ts';

const storeys = (id: string) => blueprintOf(flows.find((flow) => flow.id === id)!);
const told = (id: string) => storeys(id).map(({ kind, times }) => (times > 1 ? `${kind} ${times}` : kind));

test('neighbours of one kind on maps of one size are one, and what has no place of its own is left out', () => {
  expect(told('lenet-5')).toEqual(['conv', 'pool', 'conv', 'pool', 'conv', 'dense 2']);
  expect(told('alexnet')).toEqual(['conv', 'pool', 'conv', 'pool', 'conv 3', 'pool', 'dense 3']);
  expect(told('resnet-18')).toEqual([
    ...['conv', 'pool', 'residual 2', 'residual 2', 'residual 2', 'residual 2', 'average', 'dense'],
  ]);
});

test('a storey has the shape of what comes out of its last block', () => {
  expect(storeys('alexnet')[4]).toEqual({ kind: 'conv', times: 3, shape: [256, 13, 13], learns: true });
  expect(storeys('vgg-16')[1]).toEqual({ kind: 'pool', times: 1, shape: [64, 112, 112], learns: false });
  expect(storeys('lenet-5').at(-1)!.shape).toEqual([10]);
});

test('where a network has no blocks within blocks, no layer with weights is lost', () => {
  for (const id of ['lenet-5', 'alexnet', 'vgg-16']) {
    const learned = storeys(id).reduce((sum, { learns, times }) => sum + (learns ? times : 0), 0);
    expect(learned).toBe(architectures.find((one) => one.id === id)!.depth);
  }
});
