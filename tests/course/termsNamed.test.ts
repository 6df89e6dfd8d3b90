import { expect, test } from 'vitest';
import { termsNamed } from '#course/termsNamed.ts';

const terms = ['max pooling', 'pooling', '1×1 convolution', 'batch', 'batch normalisation', 'loss', 'kernel'];
const glossary = Object.fromEntries(terms.map((term) => [term, { term, short: '' }]));
const named = (words: string) => termsNamed(words, glossary);

test('the very name comes first, then what begins with it, then what has such a word', () => {
  expect(named('pooling')).toEqual(['pooling', 'max pooling']);
  expect(named('batch')).toEqual(['batch', 'batch normalisation']);
  expect(named('poo')).toEqual(['pooling', 'max pooling']);
});

test('each word has to be found', () => {
  expect(named('norm batch')).toEqual(['batch normalisation']);
  expect(named('pooling kern')).toEqual(['pooling']);
  expect(named('pool bat')).toEqual([]);
});

test('a term is found in what is said of it, a longer one first', () => {
  expect(named('what is a kernel?')).toEqual(['kernel']);
  expect(named('max pooling layer')).toEqual(['max pooling', 'pooling']);
  expect(named('minibatches')).toEqual([]);
});

test('spelling makes no difference where it means none', () => {
  expect(named('1x1')).toEqual(['1×1 convolution']);
  expect(named('Batch Normalization')).toEqual(['batch normalisation']);
  expect(named('Kernels')).toEqual(['kernel']);
  expect(named('loss')).toEqual(['loss']);
  expect(named('batchnorm')).toEqual(['batch normalisation']);
  expect(named('max-pool')).toEqual(['max pooling']);
  expect(named('maxpool')).toEqual(['max pooling']);
});

test('a term is found by its other names, too', () => {
  const dense = { term: 'dense layer', short: '', also: ['fully connected layer', 'linear layer'] };
  expect(termsNamed('connected', { ...glossary, dense })).toEqual(['dense']);
});

test('nothing asked, nothing found', () => {
  expect(named('')).toEqual([]);
  expect(named(' – ')).toEqual([]);
});
