/** A share of a drawing that is as wide as its place: a hundredth of a percent is less than a pixel of any screen. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
