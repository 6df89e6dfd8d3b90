import type { ComponentChildren } from 'preact';

interface ResultProps {
  name: string;
  value: string;
  /** The formula that it comes from, with its numbers. */
  children?: ComponentChildren;
}

/** What a calculation comes to: each answer with the sum behind it. */
export const Results = ({ children }: { children: ComponentChildren }) => <dl class="results">{children}</dl>;

export const Result = ({ name, value, children }: ResultProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <b>{value}</b>
      <span>{children}</span>
    </dd>
  </div>
);
