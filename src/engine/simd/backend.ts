import type { Backend } from '../backend.ts';
import { doubles, type Numbers, type Tensor } from '../tensor.ts';
import type { Kernels } from './kernels.ts';
import { memoryOf } from './memory.ts';
import { operatorsOn } from './operators.ts';
import { numbersOf, workRoom } from './plan.ts';

/** The backend that calls these kernels. */
export function backendOn(kernels: Kernels): Backend {
  const memory = memoryOf(kernels);
  const { room, scope, call } = memory;
  const numbers = (tensor: Tensor): Numbers => {
    if (tensor.data instanceof Float32Array) return tensor.data;
    const data = room(tensor.data.length);
    data.set(doubles(tensor));
    return data;
  };
  return {
    ...operatorsOn(kernels, memory, numbers),
    room,
    scope,
    numbers,

    correlate(plan, images, weight, bias, maps) {
      const arrays = { reads: [numbersOf(plan), images, weight, bias], fills: [maps], room: workRoom(plan) };
      call(arrays, kernels.correlate);
    },
    spread(plan, maps, weight, bias, images) {
      const arrays = { reads: [numbersOf(plan), maps, weight, bias], fills: [images], room: workRoom(plan) };
      call(arrays, kernels.spread);
    },
    gather(plan, maps, images, weight) {
      const arrays = { reads: [numbersOf(plan), maps, images], fills: [weight], room: workRoom(plan) };
      call(arrays, kernels.gather);
    },

    dense({ rows, inputs, outputs }, x, weight, bias, y) {
      call({ reads: [x, weight, bias], fills: [y] }, (...at) =>
        kernels.dense(rows, inputs, outputs, ...(at as [number, number, number, number])),
      );
    },
    denseSpread({ rows, inputs, outputs }, y, weight, x) {
      call({ reads: [y, weight], fills: [x] }, (y, weight, x) =>
        kernels.combine(rows, outputs, inputs, y, outputs, 1, weight, x),
      );
    },
    denseGather({ rows, inputs, outputs }, y, x, weight) {
      call({ reads: [y, x], fills: [weight] }, (y, x, weight) =>
        kernels.combine(outputs, rows, inputs, y, 1, outputs, x, weight),
      );
    },

    planeSums(planes, plane, sums) {
      call({ reads: [planes], fills: [sums] }, (from, to) =>
        kernels.planeSums(from, planes.length / plane, plane, to, sums.length),
      );
    },
  };
}
