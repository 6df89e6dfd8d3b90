/** The four ways to look at everything. */
export const devices = { phone: 390, desktop: 1280 } as const;
export const themes = ['light', 'dark'] as const;

export type Device = keyof typeof devices;
export type Theme = (typeof themes)[number];
export type Look = `${Device}-${Theme}`;

export const looks: readonly Look[] = (['phone', 'desktop'] as const).flatMap((device) =>
  themes.map((theme): Look => `${device}-${theme}`),
);
