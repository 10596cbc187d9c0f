// graphql-eslint over the schema: the presets for schemas and for Relay, with what we ask more strictly or not at all, and why.
import plugin from '@graphql-eslint/eslint-plugin';

const rules = {
  ...plugin.configs['flat/schema-recommended'].rules,
  ...plugin.configs['flat/schema-relay'].rules,

  // The schema is its own manual: beyond the preset, every field, argument and value is described too.
  '@graphql-eslint/require-description': [
    'error',
    { types: true, rootField: true, DirectiveDefinition: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true },
  ],

  // Everything that can be cited or followed has an id. Values (a period, coordinates), pages and their edges have no
  // identity of their own, and an id on them would promise one.
  '@graphql-eslint/strict-id-in-types': 'off',

  // Edges end in Edge, but do not implement Node (see above). A list may hold other things than edges: `nodes` is there
  // for those who need no cursor, and what is always few (aliases, phases) is a plain list.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
  ],

  // A page is walked either way, except the feed of changes, which only goes on.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
};

export default [
  {
    files: ['**/*.graphql'],
    languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema: 'generated/schema.graphql' } } },
    plugins: { '@graphql-eslint': plugin },
    rules,
  },
];
