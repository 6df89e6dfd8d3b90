/**
 * The command that trains a network of `content/networks`, and writes its weights and its card beside its layers:
 * `node --import ./src/build/assemblyHook.ts src/authoring/commands/train.ts [network]`.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { plain } from '#engine/index.ts';
import { simdBuild } from '#engine/simd/index.ts';
import { cardFile, readDesign, weightsFile } from '../course/networks.ts';
import { stopAt } from '../faults/fault.ts';
import { drawnRounds } from '../training/drawnRounds.ts';
import { cardText, made } from '../training/made.ts';
import { recipe } from '../training/recipe.ts';
import { bar, table } from '../training/shown.ts';

export async function trainNetwork(root: string, id = 'digits'): Promise<void> {
  const { design, faults } = readDesign(root, id);
  stopAt(faults);
  // Relaxed SIMD rounds as the processor likes. This build makes the same network on all of them.
  const backend = await simdBuild('simd');
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const rounds = drawnRounds(id, recipe, Math.max(1, availableParallelism() - 1));
  let told = -1;
  const { weights, card } = await made(design!, recipe, rounds, backend ?? plain, {
    report({ round, loss, accuracy }) {
      const share = round / recipe.rounds;
      const speed = Math.round((round * recipe.imagesInRound) / seconds()).toLocaleString('en');
      const words = `loss ${loss.toFixed(3)}, ${(100 * accuracy).toFixed(0)} % right, ${speed} images/s`;
      if (process.stdout.isTTY) process.stdout.write(`\r${bar(share, words)}  `);
      else if (Math.floor(10 * share) > told) console.log(bar(share, words));
      told = Math.floor(10 * share);
    },
  });
  writeFileSync(join(root, weightsFile(id)), weights);
  writeFileSync(join(root, cardFile(id)), cardText(card));
  console.log(`\n${table(design!.classes, card.confusion)}\n`);
  console.log(
    `${weightsFile(id)} (${weights.length} bytes) and ${cardFile(id)}, in ${seconds().toFixed(0)} s.`,
  );
}

if (import.meta.main) await trainNetwork(process.cwd(), ...process.argv.slice(2, 3));
