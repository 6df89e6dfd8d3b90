import { akin, same, sameData, type Settings } from './settings.ts';
import { isOver, type Snapshot } from './snapshot.ts';

/** One run. Up to where it left another it has the very snapshots of that one. */
export interface Branch {
  readonly settings: Settings;
  readonly shared: number;
  readonly snapshots: readonly Snapshot[];
}

/** All runs that there are to compare, and which is looked at. */
export interface Branches {
  readonly all: readonly Branch[];
  readonly current: Branch | null;
}

export const none: Branches = { all: [], current: null };

/** So many are kept; of more, the oldest go. */
const MOST = 6;

/**
 * The run that belongs to these settings at a step: the one that is looked at, or another with these settings that has
 * the same past. Where there is none yet, the one to leave; and null where something else begins.
 */
export function branchFor({ all, current }: Branches, settings: Settings, step: number): Branch | null {
  if (!current || same(current.settings, settings)) return current;
  const at = current.snapshots[Math.min(step, current.snapshots.length - 1)];
  const other = all.find((branch) => same(branch.settings, settings) && at && branch.snapshots.includes(at));
  if (other) return other;
  return akin(current.settings, settings) ? current : null;
}

/** Whether what comes after a step of that run is still to be made. */
export function lacks(branch: Branch | null, settings: Settings, step: number): boolean {
  const at = branch?.snapshots[step];
  if (!branch || !at) return true;
  if (isOver(at)) return false;
  return step >= branch.snapshots.length - 1 || !same(branch.settings, settings);
}

/** With the run that goes on from a step under these settings as the current one: it may have to part from another. */
export function goingOn(branches: Branches, settings: Settings, step: number): Branches {
  const branch = branchFor(branches, settings, step);
  if (branch && same(branch.settings, settings)) return { ...branches, current: branch };
  const snapshots = branch?.snapshots.slice(0, step + 1) ?? [];
  const next: Branch = { settings, shared: snapshots.length, snapshots };
  const others = branches.all.filter(
    (other) => sameData(other.settings, settings) && other.snapshots.length > other.shared,
  );
  return { all: [...others.slice(1 - MOST), next], current: next };
}

/** With more snapshots at the end of the current run. */
export function grown({ all, current }: Branches, more: readonly Snapshot[]): Branches {
  if (!current) return { all, current };
  const next = { ...current, snapshots: [...current.snapshots, ...more] };
  return {
    all: all.map((branch) => (branch === current ? next : branch)),
    current: next,
  };
}
