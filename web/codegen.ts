import type { CodegenConfig } from '@graphql-codegen/cli';

// biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of a TypeScript type.
const hex = '`0x${string}`';

/** Types of every operation in the domains' `queries.graphql`, from the SDL that the api publishes. */
const config: CodegenConfig = {
  schema: '../subgraph-schemas/schema.graphql',
  documents: ['app/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    'app/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: {
          BigInt: 'string',
          Bytes32: hex,
          Address: hex,
          DateTime: 'string',
          Cell: 'string',
          Cid: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;
