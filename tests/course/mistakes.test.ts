import { expect, test } from 'vitest';
import { editAddress, reportAddress } from '#course/mistakes.ts';

const page = 'https://example.org/sub/learn/filters/?lab.kernel=sobelX#lab';
const asked = (address: string) => Object.fromEntries(new URL(address).searchParams);

test('a mail about a mistake names the page and the figure', () => {
  const address = reportAddress('mailto:somebody@example.org', { page, figure: 'Figure 2.1' });
  expect(address).toMatch(/^mailto:somebody@example\.org\?/);
  // Mail programs take a plus for a plus.
  expect(address).not.toContain('+');
  expect(asked(address)).toEqual({
    subject: 'A mistake on /sub/learn/filters/',
    body: `Page: ${page}\nFigure: Figure 2.1\n\nWhat is wrong:\n`,
  });
});

test('a tracker gets the same as an issue that is begun', () => {
  const address = reportAddress('https://example.org/issues/new?labels=mistake', { page });
  expect(asked(address)).toEqual({
    labels: 'mistake',
    title: 'A mistake on /sub/learn/filters/',
    body: `Page: ${page}\n\nWhat is wrong:\n`,
  });
});

test('a page is edited where there is a repository', () => {
  const file = 'content/lessons/from-zero/2-filters.mdx';
  expect(editAddress('https://example.org/course/', file)).toBe(
    `https://example.org/course/edit/main/${file}`,
  );
  expect(editAddress(null, file)).toBeNull();
});
