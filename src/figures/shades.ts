/** Rounded to so many shades of each sign: a page that is sent with few takes half the bytes. */
export const inShades = (data: Float64Array, scale: number, shades: number): Float64Array =>
  data.map((value) => (Math.round((shades * value) / scale) / shades) * scale);
