/** A convolution's plan, as whole numbers one after the other; see convPlan.ts, and numbersOf in plan.ts. */
@unmanaged
export class Plan {
  batch: i32;
  channels: i32;
  filters: i32;
  groups: i32;
  /** of an image without its margins */
  height: i32;
  width: i32;
  top: i32;
  left: i32;
  /** of an image with its margins */
  tall: i32;
  wide: i32;
  kernelHeight: i32;
  kernelWidth: i32;
  down: i32;
  right: i32;
  dilationDown: i32;
  dilationRight: i32;
  /** of a map */
  rows: i32;
  columns: i32;
}
