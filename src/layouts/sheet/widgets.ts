/** Whatever lies beside a widget, but for what `further.css` has. */
import.meta.glob(
  [
    '#widgets/**/*.css',
    '!#widgets/kit/*.css',
    '!#widgets/{ArchitectureTable,ConvGradient,DescentWalk,DigitInspector,PatchTokens,PipelineTour,Playground,ReceptiveField,ShiftLab,SkipConnection,TrainingLab}/*.css',
  ],
  { eager: true },
);
