/**
 * Who may import whom. Data flows contracts → indexer → api → web; imports point the other way, and every border between
 * two workspaces is a committed file: ABI, migration, GraphQL SDL. ARCHITECTURE.md explains the rules in words.
 */
const TEST = '\\.(test|spec)\\.tsx?$';
/** What tests of the contracts share. */
const CONTRACT_TESTS = '^contracts/test/';
const DOMAINS =
  'vault|accounts|listings|orders|arbitration|jury|moderation|groups|promotions|ambassadors|leads|ads|certificates|governance|content|messages|questions|reputation';

/** A workspace may import itself, installed packages, and what `allowed` names; its tests also test/support. */
const border = (name, comment, allowed) => ({
  name: `${name}-border`,
  comment,
  severity: 'error',
  from: { path: `^${name}/`, pathNot: [TEST, CONTRACT_TESTS] },
  to: {
    path: '^(contracts|subgraph-schemas|indexer|api|web|local|test)/',
    pathNot: [`^${name}/`, ...allowed, '/node_modules/'],
  },
});

export default {
  forbidden: [
    border('contracts', 'Contracts and their protocol stand alone: everybody imports them.', []),
    border('subgraph-schemas', 'The SDL is a border file and stands alone.', []),
    border('indexer', 'Rows follow from the chain alone.', ['^contracts/']),
    border('api', 'The api reads what the indexer wrote through its entities and nothing else of it.', [
      '^contracts/',
      '^indexer/src/entities\\.ts$',
    ]),
    border('web', 'Pages know the SDL, not the server that answers it.', ['^contracts/', '^subgraph-schemas/']),
    {
      name: 'tests-border',
      comment: 'Tests of a workspace may use test/support, and are held to the borders otherwise.',
      severity: 'error',
      from: { path: [`^(contracts|subgraph-schemas|indexer|api|web)/.*${TEST}`, CONTRACT_TESTS] },
      to: { path: '^(local|test)/', pathNot: ['^test/support/'] },
    },
    {
      name: 'indexer-has-one-door',
      comment: 'indexer/src/entities.ts is the only door, for everybody but local and test.',
      severity: 'error',
      from: { path: '^(contracts|subgraph-schemas|api|web)/' },
      to: { path: '^indexer/', pathNot: '^indexer/src/entities\\.ts$' },
    },
    {
      name: 'protocol-runs-anywhere',
      comment: 'The protocol runs in the browser, in Node and in tests: it uses neither.',
      severity: 'error',
      from: { path: '^contracts/protocol/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domains-share-nouns',
      comment: "A domain may use another one's entities and types, never its handlers, resolvers or services.",
      severity: 'error',
      from: { path: `^(indexer|api)/src/(${DOMAINS})/` },
      to: {
        path: `^$1/src/(${DOMAINS})/`,
        pathNot: ['^$1/src/$2/', '/(entities|types|inputs|enums|connection)[.]ts$', '/(entities|types)/'],
      },
    },
    {
      name: 'entities-know-entities',
      comment:
        'Entity files import entity files, column types and MikroORM, so that the api gets tables and nothing behind them but the way migrations run.',
      severity: 'error',
      from: {
        path: [
          '^(indexer|api)/src/entities[.]ts$',
          '^(indexer|api)/src/.+/entities[.]ts$',
          '^(indexer|api)/src/.+/entities/',
        ],
        pathNot: TEST,
      },
      to: {
        pathNot: ['/entities[.]ts$', '/entities/', '^indexer/src/give-way[.]ts$', '(^|/)node_modules/@mikro-orm/'],
      },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'Buttons and fields are used by every domain, so they know none.',
      severity: 'error',
      from: { path: '^web/app/ui/' },
      to: { path: `^web/app/(${DOMAINS})/` },
    },
    {
      name: 'no-cycles',
      comment: 'What imports each other is one thing in two files.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-lost-imports',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(generated|build|out|cache|artefacts|peers)/|\\+types' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
    cache: false,
  },
};
