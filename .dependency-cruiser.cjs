// The rooms and the arrows between them:
// schema ← { sdk, adapters, pdf } ← { verifier, issuer } ← button ← { cli }; data-integrity stands on sdk; node is for cli and server only.
const floor = 'schema';
const rooms = 'sdk|adapters|pdf';
const roads = 'verifier|issuer';
const pure = `${floor}|${rooms}|data-integrity|${roads}|button`;
const tests = String.raw`\.test\.ts$`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'floor',
      comment: 'schema is the floor: it stands on no other package.',
      severity: 'error',
      from: { path: `^packages/${floor}/` },
      to: { path: '^packages/', pathNot: `^packages/${floor}/` },
    },
    {
      name: 'walls',
      comment: 'sdk, adapters and pdf stand on schema and do not know each other. verifier and issuer join them.',
      severity: 'error',
      from: { path: `^packages/(${rooms})/` },
      to: { path: '^packages/', pathNot: [`^packages/${floor}/`, '^packages/$1/'] },
    },
    {
      name: 'data-integrity',
      comment: 'data-integrity gives sdk proof formats, and knows nothing else.',
      severity: 'error',
      from: { path: '^packages/data-integrity/' },
      to: { path: '^packages/', pathNot: `^packages/(${floor}|sdk|data-integrity)/` },
    },
    {
      name: 'roads',
      comment: 'verifier and issuer stand on the rooms, and do not know each other or any roof.',
      severity: 'error',
      from: { path: `^packages/(${roads})/` },
      to: { path: '^packages/', pathNot: [`^packages/(${floor}|${rooms}|data-integrity)/`, '^packages/$1/'] },
    },
    {
      name: 'machine',
      comment: 'node is what the machine gives: it fills the ports of sdk and issuer, and only a roof may use it.',
      severity: 'error',
      from: { path: '^packages/node/' },
      to: { path: '^packages/', pathNot: `^packages/(${floor}|sdk|issuer|node)/` },
    },
    {
      name: 'machine-for-roofs',
      comment: 'Only roofs know the machine.',
      severity: 'error',
      from: { path: `^packages/(${pure})/`, pathNot: tests },
      to: { path: '^packages/node/' },
    },
    {
      name: 'button',
      comment: 'button stands on issuer and what is below, and does not know the command.',
      severity: 'error',
      from: { path: '^packages/button/' },
      to: { path: '^packages/', pathNot: `^packages/(${floor}|sdk|pdf|issuer|button)/` },
    },
    {
      name: 'command',
      comment: 'Nothing stands on the command.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/cli/' },
      to: { path: '^packages/cli/' },
    },
    {
      name: 'front-door',
      comment: 'Another package is reached by its name and its `exports`, never by a path into its rooms.',
      severity: 'error',
      from: { path: '^(?:packages/([^/]+)|test|examples)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-tests-in-packages',
      comment: 'A package, its own unit tests included, does not know test/ or examples/.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(test|examples)/' },
    },
    {
      name: 'no-unit-test-in-source',
      comment: 'A test is nobody’s library.',
      severity: 'error',
      from: {},
      to: { path: tests },
    },
    {
      name: 'pure-below-cli',
      comment:
        'Below cli nothing touches disk, network or process. Only base64url of schema, the bytes of pdf and the runtime of sdk have a Node half, and sdk an entry for Node.',
      severity: 'error',
      from: {
        path: `^packages/(${pure})/src/`,
        pathNot: [
          tests,
          String.raw`^packages/(schema/src/jose/base64url/node\.ts$|pdf/src/bytes/node\.ts$|sdk/src/(runtime/node\.ts$|node/))`,
        ],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'crypto-only',
      comment: 'What of sdk is for Node is there for its cryptography.',
      severity: 'error',
      from: { path: String.raw`^packages/sdk/src/(runtime/node\.ts$|node/)`, pathNot: tests },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|zlib)$' },
    },
    {
      name: 'bytes-only',
      comment: 'Node halves for bytes ask Node for its bytes alone, and for what unpacks them.',
      severity: 'error',
      from: { path: String.raw`^packages/(schema/src/jose/base64url|pdf/src/bytes)/node\.ts$` },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(buffer|zlib)$' },
    },
    {
      name: 'listed',
      comment: 'What is imported is listed in the package.json of the package that imports it.',
      severity: 'error',
      from: { path: '^(packages/[^/]+/src|examples)/', pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'not-for-development-only',
      comment: 'What ships is in `dependencies`. cli ships as one bundle and has none.',
      severity: 'error',
      from: { path: `^packages/(${pure})/src/`, pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'It is not there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@kluscv/source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
