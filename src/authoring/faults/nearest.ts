import { distance } from '#engine/index.ts';

/** The name that was probably meant, if any comes close. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const lower = name.toLowerCase();
  // A name that was left off half-way is near, however much is missing.
  const far = (candidate: string) =>
    name.length > 2 && candidate.startsWith(lower) ? 1 : distance(lower, candidate);
  const ranked = [...names]
    .map((candidate) => ({ candidate, far: far(candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(2, Math.floor(name.length / 3)) ? best.candidate : undefined;
}

/** The end of a message about an unknown name: what was probably meant, or else what there is. */
export function suggestion(name: string, names: Iterable<string>): string {
  const all = [...names];
  const best = nearest(name, all);
  if (best !== undefined) return `Did you mean ${best}?`;
  if (all.length < 2) return all.length === 1 ? `There is only ${all[0]}.` : 'There are none yet.';
  const shown = all.slice(0, most).join(', ');
  return all.length > most ? `There are ${shown} and ${all.length - most} more.` : `There are ${shown}.`;
}

/** A longer list is no help. */
const most = 16;
