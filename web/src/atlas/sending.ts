// How a question travels. The build has hashed every document (documents.ts): the hash alone is asked for by GET, of which a
// browser may keep the answer; a server that does not know it is sent the whole document, once, and knows it from then on.
import type { TypedDocumentString } from '../gql/graphql';

const endpoint = '/graphql';
const longest = 4000; // characters of an address; servers and what stands before them take about twice as many

type GraphQLError = { message: string; extensions?: { code?: string; requestId?: string } };
export type Body = { data?: unknown; errors?: GraphQLError[] };
export type Sent = { response: Response; body: Body | undefined };

/** The answer, as far as it is one. Fails as `fetch` does where nothing answers. */
export async function send<T, V>(document: TypedDocumentString<T, V>, variables: V, signal: AbortSignal | null): Promise<Sent> {
  const hash = document.__meta__?.['hash'] as string | undefined;
  const query = document.toString();
  if (hash === undefined) return post({ query, variables }, signal);
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  const sent = await byHash({ variables, extensions }, signal);
  return isUnknown(sent) ? post({ query, variables, extensions }, signal) : sent;
}

function byHash(question: { variables: unknown; extensions: unknown }, signal: AbortSignal | null): Promise<Sent> {
  const parameters = Object.entries(question).flatMap(([name, value]) => (value === undefined ? [] : [[name, JSON.stringify(value)]]));
  const address = `${endpoint}?${new URLSearchParams(parameters)}`;
  if (address.length > longest) return post(question, signal);
  // As application/json, an unknown hash is no failure of the request, of which a browser would complain in its console.
  return sent(address, { headers: { accept: 'application/json' }, cache: 'no-cache', signal });
}

function post(question: object, signal: AbortSignal | null): Promise<Sent> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };
  return sent(endpoint, { method: 'POST', headers, body: JSON.stringify(question), signal });
}

async function sent(address: string, request: RequestInit): Promise<Sent> {
  const response = await fetch(address, request);
  return { response, body: (await response.json().catch(() => undefined)) as Body | undefined };
}

/** Whether the whole document may do better: the hash is not known, or the server does not know what hashes are. */
function isUnknown({ body }: Sent): boolean {
  const codes = ['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED', 'BAD_USER_INPUT'];
  return body !== undefined && body.data === undefined && codes.includes(body.errors?.[0]?.extensions?.code ?? '');
}
