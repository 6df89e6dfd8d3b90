/** Room to work in, taken piece by piece from where a call says that it begins. */
let free: usize = 0;

export function begin(room: usize): void {
  free = room;
}

/** So many numbers, whatever they are. */
export function take(count: i32): usize {
  const at = (free + 15) & ~15;
  free = at + ((<usize>count) << 2);
  return at;
}

export function takeZeros(count: i32): usize {
  const at = take(count);
  memory.fill(at, 0, (<usize>count) << 2);
  return at;
}
