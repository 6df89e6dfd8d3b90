/** What a terminal shows of training and of evaluations. */
import { accuracyOf, accuracyOfClass, pictureCount, type Confusion } from '#course/networkCard.ts';

/** `██████░░░░  62 %  loss 0.031` */
export function bar(share: number, words: string): string {
  const full = Math.round(30 * share);
  return `${'█'.repeat(full)}${'░'.repeat(30 - full)} ${String(Math.floor(100 * share)).padStart(3)} %  ${words}`;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

/** Accuracy, accuracy per class, and the confusion matrix: a row for each class, a column for each answer. */
export function table(classes: readonly string[], confusion: Confusion): string {
  const width = Math.max(5, ...[...classes, ...confusion.flat()].map((cell) => String(cell).length)) + 1;
  const line = (name: string, cells: readonly unknown[], last = ''): string =>
    `${name.padStart(width)} │${cells.map((cell) => String(cell).padStart(width)).join('')} │ ${last}`.trimEnd();
  return [
    `${percent(accuracyOf(confusion))} of ${pictureCount(confusion)} pictures are taken for what they are.`,
    '',
    line('', classes, 'right'),
    ...confusion.map((row, label) =>
      line(classes[label]!, row, row.some(Boolean) ? percent(accuracyOfClass(confusion, label)) : '–'),
    ),
  ].join('\n');
}
