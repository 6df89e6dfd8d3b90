/**
 * What many scripts share travels in a few files: each file is a request, whose headers alone weigh as much as a small
 * module. What only some of them share stays out of these, or every page would bring what the playground needs. A module
 * brings into its group what it imports, as far as no group before has that.
 */
const shared = { minShareCount: 2 };

export const chunks = [
  {
    // What every page does. Without what brings the engine along, and without what few ask for: pictures to be saved.
    name: 'page',
    test: /[\\/]src[\\/](?:(?:course|page|lesson|layouts)[\\/](?!layerText|digitsNetwork|picture|saveAs|alone|progress[\\/])|widgets[\\/]kit[\\/]events)/,
    ...shared,
  },
  {
    // What widgets are made with. Charts, pictures, lists of layers and jobs come with the first widget that has some.
    name: 'kit',
    test: /[\\/]preact[\\/]|[\\/]src[\\/](?:widgets[\\/]kit|figures)[\\/](?!work|paper|Walk|questions|layer|NumberSetting|sheet|Raster|Film|Picture|Line|Log|ChartAxis|decades)/,
    minShareCount: 4,
  },
  { name: 'work', test: /[\\/]kit[\\/]work[\\/]/, ...shared },
  {
    name: 'charts',
    test: /[\\/]node_modules[\\/](?:d3-|internmap)|[\\/]figures[\\/](?:LineChart|LogChart|ChartAxis|decades)\.tsx?$/,
    ...shared,
  },
  // What half of the widgets ask of the engine: windows that slide over numbers, and lists of layers apart from them.
  {
    name: 'engine',
    test: /[\\/]src[\\/](?:engine|trace|samples)[\\/](?!network|receptiveField|\w*[pP]ool)/,
    minShareCount: 14,
  },
  { name: 'network', test: /[\\/]src[\\/]engine[\\/]/, minShareCount: 14 },
  // Windows and kernels, which more than half of all lessons walk through.
  { name: 'walks', test: /[\\/](?:trace[\\/]conv2d|samples[\\/]kernels|kit[\\/]Walk)\.tsx?$/, ...shared },
  // Large things that two widgets or three share, each in one piece: digits, lists of layers, a reader's own data.
  { name: 'digits', test: /[\\/]samples[\\/](?:digits|centre|ink|sheet)/, ...shared },
  { name: 'layers', test: /[\\/](?:layerText\.ts|kit[\\/](?:layer\w*|NumberSetting)\.tsx?)$/, ...shared },
  { name: 'own', test: /[\\/](?:TrainingLab[\\/](?:pair|OwnFiles|useOwnData)|samples[\\/]idx)/, ...shared },
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
