/** What pages say to programs that look for lessons, in the words of schema.org: all of it from the catalogue. */
import type { Lesson, Part } from './catalogue.ts';
import { site } from './site.ts';

/** The whole address of a path of the site. */
export type At = (path: string) => string;

type Data = Readonly<Record<string, unknown>>;

const publisher = (at: At): Data => ({
  '@type': 'Organization',
  '@id': `${at('/')}#publisher`,
  name: site.name,
  url: at('/'),
});

const duration = (minutes: number) => `PT${minutes}M`;

/** What both a course and a lesson say. */
const shared = {
  inLanguage: 'en',
  isAccessibleForFree: true,
  license: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** How a page can be read, by the names that catalogues of accessible books have for it. */
const reachable = {
  accessibilityFeature: [
    'alternativeText',
    'displayTransformability',
    'highContrastDisplay',
    'longDescription',
    'MathML',
    'structuralNavigation',
    'tableOfContents',
  ],
} as const;

const lastOf = (lessons: readonly Lesson[]) =>
  lessons
    .flatMap(({ changed }) => changed ?? [])
    .sort()
    .at(-1);
const firstOf = (lessons: readonly Lesson[]) => lessons.flatMap(({ published }) => published ?? []).sort()[0];

/** A change is dated to the day: who searches asks for no more. */
const day = (moment: string | undefined) => moment?.slice(0, 10);

export function courseData(parts: readonly Part[], at: At, image: string): Data {
  const lessons = parts.flatMap((part) => part.lessons);
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': `${at('/')}#course`,
    name: `${site.name}: convolutional networks, taken apart`,
    description: site.description,
    url: at('/'),
    image: at(image),
    ...shared,
    provider: publisher(at),
    publisher: { '@id': `${at('/')}#publisher` },
    author: { '@id': `${at('/')}#publisher` },
    about: ['Convolutional neural networks', 'Deep learning', 'Computer vision'],
    educationalLevel: 'Beginner',
    teaches: lessons.flatMap(({ gives }) => gives),
    timeRequired: duration(minutes),
    datePublished: day(firstOf(lessons)),
    dateModified: day(lastOf(lessons)),
    offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'EUR' },
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'Online',
      courseWorkload: duration(minutes),
    },
    syllabusSections: parts.map(({ title, promise, lessons: own }) => ({
      '@type': 'Syllabus',
      name: title,
      description: promise,
      timeRequired: duration(own.reduce((sum, lesson) => sum + lesson.minutes, 0)),
    })),
    hasPart: lessons.map((lesson, index) => ({
      '@type': 'LearningResource',
      '@id': `${at(lesson.href)}#lesson`,
      name: lesson.title,
      description: lesson.promise,
      url: at(lesson.href),
      position: index + 1,
    })),
  };
}

interface LessonPage {
  readonly lesson: Lesson;
  readonly parts: readonly Part[];
  readonly image: string;
  /** Whether it asks its reader anything. */
  readonly asks: boolean;
}

export function lessonData({ lesson, parts, image, asks }: LessonPage, at: At): Data {
  const before = parts.flatMap(({ lessons }) => lessons).filter(({ id }) => lesson.asks.includes(id));
  return {
    '@context': 'https://schema.org',
    '@type': ['Article', 'LearningResource'],
    '@id': `${at(lesson.href)}#lesson`,
    headline: lesson.searchTitle ?? lesson.title,
    name: lesson.title,
    description: lesson.promise,
    url: at(lesson.href),
    mainEntityOfPage: at(lesson.href),
    image: at(image),
    ...shared,
    ...reachable,
    author: publisher(at),
    publisher: { '@id': `${at('/')}#publisher` },
    datePublished: day(lesson.published),
    dateModified: day(lesson.changed),
    learningResourceType: 'lesson',
    interactivityType: 'mixed',
    educationalLevel: lesson.level,
    timeRequired: duration(lesson.minutes),
    teaches: lesson.gives,
    competencyRequired: before.map(({ title }) => title),
    isPartOf: { '@id': `${at('/')}#course` },
    ...(asks && { hasPart: { '@id': `${at(lesson.href)}#quiz` } }),
  };
}

/** From the home page to this one. */
export const breadcrumbs = (trail: readonly (readonly [name: string, path: string])[], at: At): Data => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [[site.name, '/'] as const, ...trail].map(([name, path], index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: at(path),
  })),
});

/** A question of a page: all of them are of one quiz, whose address they share. */
export const questionData = (page: string, question: string, answer: string): Data => ({
  '@context': 'https://schema.org',
  '@type': 'Quiz',
  '@id': `${page}#quiz`,
  hasPart: {
    '@type': 'Question',
    eduQuestionType: 'Flashcard',
    text: question,
    acceptedAnswer: { '@type': 'Answer', text: answer },
  },
});

interface Term {
  readonly id: string;
  readonly term: string;
  readonly short: string;
}

export function termsData(terms: readonly Term[], at: At): Data {
  const page = at('/glossary/');
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': `${page}#terms`,
    name: `${site.name}: glossary`,
    url: page,
    ...shared,
    hasDefinedTerm: terms.map(({ id, term, short }) => ({
      '@type': 'DefinedTerm',
      '@id': `${page}#${id}`,
      name: term,
      description: short,
      url: `${page}#${id}`,
      inDefinedTermSet: `${page}#terms`,
    })),
  };
}
