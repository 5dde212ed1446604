/** The rules of the architecture: arrows point down only, apps → contexts → (matching, jobs, platform). */

/** A context may import itself, what its line names, and the foundations. Notifications is imported by nobody. */
// prettier-ignore
const contextMap = {
  identity:        [],
  calls:           ['identity'],
  projects:        ['identity', 'calls'],
  schools:         ['identity', 'calls', 'projects'],
  mentors:         ['identity'],
  'matching-runs': ['identity', 'calls', 'projects', 'schools', 'mentors'],
  notifications:   ['identity', 'calls', 'projects', 'schools', 'mentors', 'matching-runs', 'compliance'],
  compliance:      ['identity'],
};

/** What lies under the contexts, and who may import it: the engine is the matching runs' alone. */
const foundations = ['platform', 'jobs'];
const engineUsers = ['matching-runs'];

const apps = ['api', 'worker', 'cli'];
const contexts = Object.keys(contextMap);

const spec = '\\.(e2e-)?spec\\.ts$';
const testCode = ['^libs/testing/', '^test/', spec];

const folders = (names) => `^libs/(${names.join('|')})/`;
const packages = (...names) => `node_modules/(${names.join('|')})/`;

const contextRules = contexts.map((context) => ({
  name: `context-map-${context}`,
  comment: `${context} may import only: ${[...contextMap[context], ...foundations].join(', ')}.`,
  severity: 'error',
  from: { path: `^libs/${context}/`, pathNot: spec },
  to: {
    path: '^libs/',
    pathNot: folders([
      context,
      ...contextMap[context],
      ...foundations,
      ...(engineUsers.includes(context) ? ['matching'] : []),
    ]),
  },
}));

const islandRules = apps.map((app) => ({
  name: `apps-are-islands-${app}`,
  comment: 'Apps share code through libs only.',
  severity: 'error',
  from: { path: `^apps/${app}/` },
  to: { path: '^apps/', pathNot: `^apps/${app}/` },
}));

module.exports = {
  forbidden: [
    ...contextRules,
    {
      name: 'libs-are-listed',
      comment: 'A new context gets its line in the context map above.',
      severity: 'error',
      from: { path: '^libs/', pathNot: folders([...contexts, ...foundations, 'matching', 'testing']) },
      to: {},
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or hide a third; imports of types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      comment: 'Libs are used by every app and know none. Tests may start apps as programs, not import them.',
      from: { path: '^(libs|migrations)/' },
      to: { path: '^apps/' },
    },
    ...islandRules,
    {
      name: 'matching-is-pure',
      comment: 'The engine runs the same in the worker, on the command line and in a benchmark.',
      severity: 'error',
      from: { path: '^libs/matching/', pathNot: spec },
      to: { pathNot: ['^libs/matching/', packages('highs'), '^(node:)?crypto$'] },
    },
    {
      name: 'solver-in-one-file',
      comment: 'Only mip-solver.ts talks to HiGHS.',
      severity: 'error',
      from: { path: '^libs/matching/', pathNot: '^libs/matching/mip/mip-solver\\.ts$' },
      to: { path: packages('highs') },
    },
    {
      name: 'hash-in-one-file',
      comment: 'Only hash.ts computes digests.',
      severity: 'error',
      from: { path: '^libs/matching/', pathNot: '^libs/matching/hash\\.ts$' },
      to: { path: '^(node:)?crypto$' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Policies and lifecycles know other policies and lifecycles, who asks, and conditions; nothing else.',
      severity: 'error',
      from: { path: '(\\.policy|-lifecycle)\\.ts$' },
      to: {
        pathNot: [
          '(\\.policy|-lifecycle)\\.ts$',
          '^libs/identity/actor\\.ts$',
          '^libs/platform/database/condition\\.ts$',
          '^libs/platform/lifecycle/lifecycle\\.ts$',
        ],
      },
    },
    {
      name: 'rules-stay-pure',
      comment: 'Neither may what they import bring a package or an entity with it.',
      severity: 'error',
      from: { path: '(\\.policy|-lifecycle)\\.ts$' },
      to: { path: ['node_modules/', '\\.entity\\.ts$'], reachable: true },
    },
    {
      name: 'foundations-know-no-domain',
      comment: 'platform and jobs would serve another product as well.',
      severity: 'error',
      from: { path: folders(foundations), pathNot: spec },
      to: { path: '^libs/', pathNot: folders(foundations) },
    },
    {
      name: 'platform-knows-no-jobs',
      severity: 'error',
      comment: 'jobs stands on platform, not the other way round.',
      from: { path: '^libs/platform/', pathNot: spec },
      to: { path: '^libs/jobs/' },
    },
    {
      name: 'graphql-at-the-edge',
      comment: 'GraphQL is how the api speaks; use cases do not know it.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations|test)/', pathNot: ['^apps/api/', '^libs/testing/', '^test/'] },
      to: { path: packages('@nestjs/graphql', '@nestjs/apollo', 'graphql', 'graphql-[^/]+', '@apollo/[^/]+') },
    },
    {
      name: 'bullmq-in-its-place',
      comment: 'Jobs are asked for through the JobQueue port.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: ['^apps/worker/', '^libs/jobs/', spec] },
      to: { path: packages('bullmq', '@nestjs/bullmq') },
    },
    {
      name: 'no-typeorm-in-resolvers',
      comment: 'A resolver is actor, call, map.',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: packages('typeorm', '@nestjs/typeorm', 'pg') },
    },
    {
      name: 'testing-from-tests-only',
      comment: 'Builders and test servers are not part of the product.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: testCode },
      to: { path: '^(libs/testing|test)/|\\.(e2e-)?spec\\.ts$' },
    },
    {
      name: 'no-development-packages',
      comment:
        'An installation without development dependencies must run; there the benchmark reports a peer as absent.',
      severity: 'error',
      from: {
        path: '^(apps|libs|migrations)/',
        pathNot: [
          ...testCode,
          '^apps/(launcher|api/graphiql)/',
          '/(a-problem|generated-problem)\\.ts$',
          '^apps/cli/bench/tease\\.ts$',
        ],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere would slip through every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: './.dependency-cruiser.aliases.cjs' },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
