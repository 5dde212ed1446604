/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

const shared: Config = {
  rootDir: '.',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  moduleNameMapper: {
    '^#libs/(.*)$': '<rootDir>/libs/$1.ts',
    '^#migrations/(.*)$': '<rootDir>/migrations/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
};

const databaseSpecs = ['<rootDir>/{apps,libs}/**/use-cases/*.spec.ts', '<rootDir>/{apps,libs}/**/*.db.spec.ts'];

const withDatabase: Config = {
  globalSetup: '<rootDir>/libs/testing/database.global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/database.global-teardown.ts',
};

const config: Config = {
  // The end-to-end specs start several processes each: two of them at a time starve each other on two cores. The others
  // run beside them, see apps/launcher/test.mjs.
  maxWorkers: 1,
  // After so many milliseconds a test hangs, also on a machine that has other things to do. Nothing is timed by it.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts', '<rootDir>/test/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/use-cases/', '\\.db\\.spec\\.ts$'],
    },
    { ...shared, ...withDatabase, displayName: 'db', testMatch: databaseSpecs },
    { ...shared, ...withDatabase, displayName: 'e2e', testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'] },
  ],
};

export default config;
