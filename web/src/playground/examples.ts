// The questions of the gallery: the files of examples/, of which those with a number are the tabs of a first visit, in this
// order. Each begins with a comment: the question, what its answer shows, and in a last line, which is not shown, for whom it is.
// The server's tests run every one of them, so that none goes stale.

export const audiences = ['explorers', 'analysts', 'developers'] as const;
export type Audience = (typeof audiences)[number];

export type Example = { name: string; query: string; variables: string; question: string; shows: string; audiences: Audience[] };

const queries = import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true });
const variables = import.meta.glob<string>('./examples/*.json', { query: '?raw', import: 'default', eager: true });

export const examples: Example[] = Object.entries(queries).map(([path, text]) => ({
  name: path.slice('./examples/'.length, -'.graphql'.length),
  variables: variables[path.replace(/graphql$/, 'json')] ?? '',
  ...described(text),
}));

export const firstTabs = examples.filter(({ name }) => /^\d/.test(name));

function described(text: string): Pick<Example, 'query' | 'question' | 'shows' | 'audiences'> {
  const [line = '', named = ''] = /^# For (.*)\.\n/m.exec(text) ?? [];
  const query = text.replace(line, '');
  const paragraph = query.slice(0, query.search(/^#?$/m)).replaceAll(/^# /gm, '').trim();
  const [question = '', shows = ''] = sentences(paragraph);
  return { query, question, shows, audiences: audiences.filter((audience) => named.includes(audience)) };
}

/** The first sentence, and the rest. */
function sentences(paragraph: string): string[] {
  return /^(.*?[.?])(?:\s+(.*))?$/s.exec(paragraph.replaceAll('\n', ' '))?.slice(1) ?? [paragraph];
}
