import { place } from './place.as';
import { Plan } from './plan.as';
import { takeZeros } from './room.as';

/** Room for one image between its margins of zeros; 0 where a plan has none. */
export function marginRoom(plan: Plan): usize {
  const bare = plan.tall == plan.height && plan.wide == plan.width;
  return bare ? 0 : takeZeros(plan.channels * plan.tall * plan.wide);
}

/** Image `n` of a batch, laid between its margins if there are any. */
export function withMargins(plan: Plan, images: usize, n: i32, room: usize): usize {
  const image = images + ((<usize>(n * plan.channels * plan.height * plan.width)) << 2);
  if (room == 0) return image;
  place(image, plan.channels, plan.height, plan.width, room, plan.tall, plan.wide, plan.top, plan.left, 1, 1);
  return room;
}
