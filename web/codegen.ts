// Types of the atlas's documents, from the schema that the server exports: `npm run codegen` after a change of either.
import type { CodegenConfig } from '@graphql-codegen/cli';

export default {
  schema: '../schema.graphql',
  documents: 'src/**/*.{ts,tsx}',
  ignoreNoDocuments: true,
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        strictScalars: true,
        enumsAsTypes: true,
        onlyOperationTypes: true,
        scalars: { ActorRef: 'string', CountryCode: 'string', Date: 'string', DateTime: 'string', EDTF: 'string', JSON: 'unknown', URL: 'string' },
      },
    },
  },
} satisfies CodegenConfig;
