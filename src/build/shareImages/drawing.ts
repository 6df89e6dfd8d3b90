/** What is drawn as it is, in units of its own. */
export interface Drawing {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly body: string;
}
