/**
 * One weight meets one pixel: the three loops that everything called convolution is made of. Each runs over the same
 * products and only differs in what it holds fixed.
 *
 *     correlate    map    += Σ weight · image      the convolution
 *     spread       image  += Σ weight · map        its transpose: transposed convolution, gradient of the image
 *     gather       weight += Σ map · image         gradient of the weights
 *
 * The image is already padded, so that every window lies inside. A *tap* is one weight of a filter; where it reads is
 * a fixed offset from the window's first cell, so that along a row of windows it walks the image in steps of the
 * stride. Four taps (or filters) at a time share one walk, which is what makes these loops fast. Each map cell adds
 * its products in reading order: channel by channel, row by row.
 */
export interface Walk {
  readonly channels: number;
  readonly filters: number;
  readonly groups: number;
  /** of the padded image */
  readonly height: number;
  readonly width: number;
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly dilation: readonly [number, number];
  /** of the map */
  readonly rows: number;
  readonly columns: number;
}

export interface Slide extends Walk {
  /** for each tap of a filter, in the order of its weights, the offset from the window's first cell */
  readonly taps: Int32Array;
}

export function slideOf(walk: Walk): Slide {
  const { channels, groups, height, width, kernel, dilation } = walk;
  const taps = new Int32Array((channels / groups) * kernel[0] * kernel[1]);
  let t = 0;
  for (let c = 0; c < channels / groups; c++)
    for (let y = 0; y < kernel[0]; y++)
      for (let x = 0; x < kernel[1]; x++)
        taps[t++] = (c * height + y * dilation[0]) * width + x * dilation[1];
  return { ...walk, taps };
}

/** Where in the image the first channel begins that filter f sees. */
function groupStart({ channels, filters, groups, height, width }: Slide, f: number): number {
  return Math.floor((f * groups) / filters) * (channels / groups) * height * width;
}

export function correlate(slide: Slide, image: Float64Array, weight: Float64Array, map: Float64Array): void {
  const { filters, width, stride, rows, columns, taps } = slide;
  const [down, right] = stride;
  const count = taps.length;
  for (let f = 0; f < filters; f++)
    for (let y = 0; y < rows; y++) {
      const from = groupStart(slide, f) + y * down * width;
      const start = (f * rows + y) * columns;
      const end = start + columns;
      const w = f * count;
      let t = 0;
      for (; t + 3 < count; t += 4) {
        const a = weight[w + t]!;
        const b = weight[w + t + 1]!;
        const c = weight[w + t + 2]!;
        const d = weight[w + t + 3]!;
        let i = from + taps[t]!;
        let j = from + taps[t + 1]!;
        let k = from + taps[t + 2]!;
        let l = from + taps[t + 3]!;
        for (let m = start; m < end; m++) {
          map[m] = map[m]! + a * image[i]! + b * image[j]! + c * image[k]! + d * image[l]!;
          i += right;
          j += right;
          k += right;
          l += right;
        }
      }
      for (; t < count; t++) {
        const a = weight[w + t]!;
        for (let m = start, i = from + taps[t]!; m < end; m++, i += right) map[m]! += a * image[i]!;
      }
    }
}

export function spread(slide: Slide, map: Float64Array, weight: Float64Array, image: Float64Array): void {
  const { filters, groups, width, stride, rows, columns, taps } = slide;
  const [down, right] = stride;
  const count = taps.length;
  const perGroup = filters / groups;
  for (let g = 0; g < groups; g++)
    for (let y = 0; y < rows; y++)
      for (let t = 0; t < count; t++) {
        const start = groupStart(slide, g * perGroup) + y * down * width + taps[t]!;
        const end = start + columns * right;
        let f = g * perGroup;
        for (; f + 3 < (g + 1) * perGroup; f += 4) {
          const a = weight[f * count + t]!;
          const b = weight[(f + 1) * count + t]!;
          const c = weight[(f + 2) * count + t]!;
          const d = weight[(f + 3) * count + t]!;
          let i = (f * rows + y) * columns;
          let j = i + rows * columns;
          let k = j + rows * columns;
          let l = k + rows * columns;
          for (let m = start; m < end; m += right) {
            image[m] = image[m]! + a * map[i++]! + b * map[j++]! + c * map[k++]! + d * map[l++]!;
          }
        }
        for (; f < (g + 1) * perGroup; f++) {
          const a = weight[f * count + t]!;
          let i = (f * rows + y) * columns;
          for (let m = start; m < end; m += right) image[m]! += a * map[i++]!;
        }
      }
}

export function gather(slide: Slide, map: Float64Array, image: Float64Array, weight: Float64Array): void {
  const { filters, width, stride, rows, columns, taps } = slide;
  const [down, right] = stride;
  const count = taps.length;
  for (let f = 0; f < filters; f++)
    for (let y = 0; y < rows; y++) {
      const from = groupStart(slide, f) + y * down * width;
      const start = (f * rows + y) * columns;
      const end = start + columns;
      const w = f * count;
      let t = 0;
      for (; t + 3 < count; t += 4) {
        let i = from + taps[t]!;
        let j = from + taps[t + 1]!;
        let k = from + taps[t + 2]!;
        let l = from + taps[t + 3]!;
        let a = 0;
        let b = 0;
        let c = 0;
        let d = 0;
        for (let m = start; m < end; m++) {
          const value = map[m]!;
          a += value * image[i]!;
          b += value * image[j]!;
          c += value * image[k]!;
          d += value * image[l]!;
          i += right;
          j += right;
          k += right;
          l += right;
        }
        weight[w + t]! += a;
        weight[w + t + 1]! += b;
        weight[w + t + 2]! += c;
        weight[w + t + 3]! += d;
      }
      for (; t < count; t++) {
        let sum = 0;
        for (let m = start, i = from + taps[t]!; m < end; m++, i += right) sum += map[m]! * image[i]!;
        weight[w + t]! += sum;
      }
    }
}
