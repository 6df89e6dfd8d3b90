/** What every control is given: the parameter that it sets, and what that is called just now. */
export interface ControlProps {
  readonly name: string;
  readonly label: string;
}
