// graphql-codegen's client preset, as a TypeScript client of ours sets it up.
export default {
  schema: 'generated/schema.graphql',
  documents: 'codegen/src/*.ts',
  generates: {
    'generated/codegen/': {
      preset: 'client',
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        defaultScalarType: 'unknown',
        scalars: { ActorRef: 'string', CountryCode: 'string', Date: 'string', DateTime: 'string', EDTF: 'string', URL: 'string' },
      },
    },
  },
};
