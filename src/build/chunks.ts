/**
 * What many scripts share travels in a few files: a dozen small ones are a dozen requests. What only some of them share
 * stays out of these, or every page would bring what the playground needs.
 */
const many = 8;

export const chunks = [
  {
    // Without what brings the engine along, and without what few ask for: pictures to be saved.
    name: 'page',
    test: /[\\/]src[\\/](?:course|page)[\\/](?!digitsNetwork|picture|saveAs)/,
    minShareCount: 2,
  },
  {
    name: 'kit',
    test: /[\\/]src[\\/](?:widgets[\\/]kit|figures)[\\/]|[\\/](?:preact|d3-\w+|internmap)[\\/]/,
    minShareCount: many,
  },
  // Of d3 a page of grids has only what grids use, in the kit; what charts use comes with the first chart.
  {
    name: 'charts',
    test: /[\\/]node_modules[\\/](?:d3-|internmap)|[\\/]figures[\\/](?:LineChart|ChartAxis|decades)\.tsx?$/,
    minShareCount: 2,
  },
  // What half of the widgets ask for.
  {
    name: 'engine',
    test: /[\\/]src[\\/](?:engine|trace|samples)[\\/]/,
    minShareCount: 13,
  },
];

/** These folders only declare: what a page does not use of them, it does not get, whatever a module sets up for itself. */
export const treeshake = {
  moduleSideEffects: [
    {
      test: /[\\/]src[\\/](?:engine|trace|samples|figures)[\\/].*\.tsx?$/,
      sideEffects: false,
    },
  ],
};
