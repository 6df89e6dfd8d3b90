import type { Contestant } from './contestant.ts';

type Peak = (rounds: number, x: number, y: number) => number;

/** What is compared with: as many operations as the task has, on nothing but registers. */
export async function peaks(): Promise<Contestant[]> {
  const builds = {
    relaxed: (await import('./peak/peak.as.ts?relaxed')).default,
    simd: (await import('./peak/peak.as.ts?simd')).default,
  };
  const made = Object.entries(builds).map(async ([build, bytes]) => {
    const { instance } = await WebAssembly.instantiate(bytes);
    return contestant(`${build} peak`, instance.exports.peak as Peak);
  });
  return Promise.all(made);
}

function contestant(name: string, peak: Peak): Contestant {
  return {
    name,
    convolution: ({ batch, channels, height, width, filters, kernel }) => {
      const rounds = (batch * filters * height * width * channels * kernel ** 2) / (4 * 12);
      return { run: () => void peak(rounds, 0.999, 0.001) };
    },
  };
}
