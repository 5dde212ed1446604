import tseslint from 'typescript-eslint';

const clockAndRandom = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from the unit of work (work.now) or the Clock port.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time from the unit of work (work.now) or the Clock port.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take randomness from platform/ids.',
  },
  { selector: "CallExpression[callee.name='randomUUID']", message: 'Take ids from platform/ids.' },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Read the environment in platform/config only.',
  },
];

const namedExportsOnly = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', 'coverage/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-else-return': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', namedExportsOnly],
    },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: [
      'libs/platform/clock/**',
      'libs/platform/ids/**',
      'libs/platform/config/**',
      'libs/testing/**',
      '**/*.spec.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', namedExportsOnly, ...clockAndRandom] },
  },
  { files: ['jest.config.ts', 'libs/testing/*.global-*.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
