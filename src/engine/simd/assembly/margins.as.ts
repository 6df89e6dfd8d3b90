import { place } from './place.as';
import { Plan } from './plan.as';
import { takeZeros } from './room.as';

/** Room for `count` rows of an image between its margins of zeros; 0 where a plan has none. */
export function marginRoom(plan: Plan, count: i32): usize {
  const bare = plan.tall == plan.height && plan.wide == plan.width;
  return bare ? 0 : takeZeros(plan.channels * count * plan.wide);
}

/** Of image `n` of a batch, laid between its margins if there are any, `count` rows from `first` on. */
export function withMargins(plan: Plan, images: usize, n: i32, first: i32, count: i32, room: usize): usize {
  const image = images + ((<usize>(n * plan.channels * plan.height * plan.width)) << 2);
  if (room == 0) return image + ((<usize>(first * plan.wide)) << 2);
  const top = plan.top - first;
  // Rows in a margin may hold what was there before, unless they have been the same rows all the time.
  if (count < plan.tall && (top > 0 || top + plan.height < count))
    memory.fill(room, 0, (<usize>(plan.channels * count * plan.wide)) << 2);
  place(image, plan.channels, plan.height, plan.width, room, count, plan.wide, top, plan.left, 1, 1);
  return room;
}
