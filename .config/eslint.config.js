import astro from 'eslint-plugin-astro';
import * as mdx from 'eslint-plugin-mdx';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { imports } from './floors.js';
import { reasons } from './reasons.js';

/** What holds wherever there is TypeScript, with types at hand or without. */
const manners = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  // Under noUncheckedIndexedAccess "!" is how a loop over a tensor says that it stays within its bounds.
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
};

export default defineConfig(
  globalIgnores([
    '**/dist*/',
    '**/node_modules/',
    '.astro/',
    '.cache/',
    'src/engine/simd/**/*.as.ts',
    'tests/authoring/broken/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },

  {
    name: 'every file',
    files: ['**/*.{js,mjs,ts,tsx,astro,mdx}', '**/*.astro/*.ts'],
    plugins: { house: { rules: { imports, reasons } } },
    rules: { 'house/imports': 'error', 'house/reasons': 'error' },
  },

  {
    name: 'plain scripts',
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.strict],
  },

  {
    name: 'TypeScript',
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    rules: {
      ...manners,
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      // What comes from an address, from storage or from an author's page is not always what its type promises.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Objects here carry plain functions: nothing has a `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowArray: true },
      ],
    },
  },
  { files: ['tests/**', '.config/**', 'src/authoring/**'], rules: { 'no-console': 'off' } },
  {
    // The timings have packages of their own, which nobody else installs: their types are unknown here, and names
    // that begin with # end at their package.json.
    files: ['tests/bench/**'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'house/imports': 'off' },
  },

  {
    name: 'Astro, and the scripts in it, which no type service knows',
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.disableTypeChecked],
    rules: manners,
  },
  ...astro.configs['flat/recommended'],

  {
    name: 'lessons',
    files: ['**/*.mdx'],
    languageOptions: {
      parser: mdx.flat.languageOptions.parser,
      // A component that is imported is used by its tag.
      parserOptions: {
        remarkConfigPath: `${import.meta.dirname}/remark.js`,
        ecmaFeatures: { jsx: true },
      },
    },
    rules: { 'no-unused-vars': 'error' },
  },
);
