// Asking the server. Every document is typed by the code generator; whatever can go wrong is one of the kinds of
// `Problem`, in terms of what a reader can do about it. Their words are in parts/Trouble.tsx.
import { useCallback, useEffect, useState } from 'react';
import type { TypedDocumentString } from '../gql/graphql';
import { send, type Body } from './sending';

export type Problem =
  /** No answer: the server has stopped, or the network is down. */
  | { kind: 'unreachable' }
  /** The server answers, its database does not. */
  | { kind: 'unavailable' }
  /** The question took too long, or there are too many at once. */
  | { kind: 'busy' }
  /** Nothing bears that name; the messages name the closest. */
  | { kind: 'notFound'; messages: string[] }
  /** The page asks for what this server does not know: it is of another version. */
  | { kind: 'outdated'; messages: string[] }
  /** The server is set to answer less at once than the page asks for. */
  | { kind: 'tooMuch'; messages: string[] }
  /** The question cannot be answered as it is; the messages say what would be right. */
  | { kind: 'refused'; messages: string[] }
  /** A fault of the server, in its log under this id. */
  | { kind: 'fault'; requestId: string | undefined };

export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** Answers, or throws a `Refusal`. An answer with an error in any field is a refusal. */
export async function ask<T, V>(document: TypedDocumentString<T, V>, variables: V, signal?: AbortSignal): Promise<T> {
  const { response, body } = await send(document, variables, signal ?? null).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Refusal({ kind: 'unreachable' });
  });
  signal?.throwIfAborted();
  if (!body) throw new Refusal(withoutAnswer(response));
  if (body.errors?.length) throw new Refusal(problem(body.errors));
  return body.data as T;
}

/** What stands in for the server when it does not answer itself: a proxy, say. */
function withoutAnswer({ status, headers }: Response): Problem {
  if (status === 429 || status === 504) return { kind: 'busy' };
  if (status === 502 || status === 503) return { kind: 'unreachable' };
  return { kind: 'fault', requestId: headers.get('x-request-id') ?? undefined };
}

function problem(errors: NonNullable<Body['errors']>): Problem {
  const first = errors[0]?.extensions;
  const messages = [...new Set(errors.map(({ message }) => message))];
  switch (first?.code) {
    case 'UNAVAILABLE':
      return { kind: 'unavailable' };
    case 'TIMEOUT':
      return { kind: 'busy' };
    case 'NOT_FOUND':
      return { kind: 'notFound', messages };
    case 'GRAPHQL_VALIDATION_FAILED':
    case 'GRAPHQL_PARSE_FAILED':
      return { kind: 'outdated', messages }; // our documents fit the schema that they were generated from
    case 'QUERY_TOO_COMPLEX':
      return { kind: 'tooMuch', messages };
    case 'INTERNAL':
      return { kind: 'fault', requestId: first.requestId };
    default:
      return { kind: 'refused', messages };
  }
}

/** What is known of an answer. While the next is on its way, `data` is still the last one. */
export type Answer<T> = { again: () => void } & (
  | { state: 'loading'; data: T | undefined; problem: undefined }
  | { state: 'done'; data: T; problem: undefined }
  | { state: 'failed'; data: undefined; problem: Problem }
);

const kept = 200; // answers; the oldest goes first
const answers = new Map<string, unknown>();

function keep(key: string, data: unknown): void {
  answers.delete(key);
  answers.set(key, data);
  const oldest = answers.keys().next().value;
  if (answers.size > kept && oldest !== undefined) answers.delete(oldest);
}

/** Asks when it first renders and whenever the question changes; `undefined` variables ask nothing yet. */
export function useAnswer<T, V>(document: TypedDocumentString<T, V>, variables: V | undefined): Answer<T> {
  const key = variables === undefined ? undefined : `${document.toString()}\n${JSON.stringify(variables)}`;
  const [attempt, setAttempt] = useState(0);
  const [last, setLast] = useState<{ key: string; data?: T; problem?: Problem }>();
  const again = useCallback(() => {
    if (key !== undefined) answers.delete(key);
    setLast(undefined);
    setAttempt((attempt) => attempt + 1);
  }, [key]);

  useEffect(() => {
    if (key === undefined || answers.has(key)) return;
    const outdated = new AbortController();
    ask(document, variables as V, outdated.signal).then(
      (data) => {
        keep(key, data);
        setLast({ key, data });
      },
      (error: unknown) => {
        if (outdated.signal.aborted) return;
        if (!(error instanceof Refusal)) throw error;
        setLast({ key, problem: error.problem });
      },
    );
    return () => outdated.abort();
    // The key stands for the document and the variables, which are new objects at every render.
  }, [key, attempt]);

  if (key !== undefined && answers.has(key)) return { state: 'done', data: answers.get(key) as T, problem: undefined, again };
  if (last?.key === key && last?.problem) return { state: 'failed', data: undefined, problem: last.problem, again };
  return { state: 'loading', data: last?.data, problem: undefined, again };
}
