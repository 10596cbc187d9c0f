// The tabs that a first visit opens, in this order. The server's tests run every file of examples/, so that none goes stale.
import headline from './examples/1-headline.graphql?raw';
import asOf from './examples/2-as-of.graphql?raw';
import search from './examples/3-search.graphql?raw';
import paths from './examples/4-paths.graphql?raw';
import variables from './examples/5-variables.graphql?raw';
import variablesValues from './examples/5-variables.json?raw';

export const examples = [
  { query: headline },
  { query: asOf },
  { query: search },
  { query: paths },
  { query: variables, variables: variablesValues },
];
