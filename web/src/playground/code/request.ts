// A request as generated code needs it. Each language has a file beside this one, which makes a program of it that runs as it stands.
import { type DocumentNode, type GraphQLSchema, Kind } from 'graphql';
import { parsedHeaders, secret } from '../headers';
import { type AnswerType, answerType } from './types';

export type Request = {
  url: string;
  query: string;
  operationName: string | undefined; // only where the document has several
  variables: Record<string, unknown> | undefined;
  headers: Record<string, string>;
  secrets: Record<string, string>; // header → the environment variable that has its value
  answer: AnswerType | undefined; // unknown until the schema is there and the query is right
};

type Tab = { query: string | null; variables?: string | null; headers?: string | null };

export function request(tab: Tab, url: string, document: DocumentNode | undefined, operationName: string | undefined, schema: GraphQLSchema | null | undefined, parse: (text: string) => Record<string, unknown> | undefined): Request {
  const operations = document?.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length ?? 1;
  const all = Object.entries(parsedHeaders(tab.headers));
  return {
    url,
    query: (tab.query ?? '').trim(),
    operationName: operations > 1 ? operationName : undefined,
    variables: parse(tab.variables ?? ''),
    headers: Object.fromEntries(all.filter(([name]) => !secret(name))),
    secrets: Object.fromEntries(all.filter(([name]) => secret(name)).map(([name]) => [name, name.toUpperCase().replaceAll(/\W/g, '_')])),
    answer: document && schema ? answerType(document, operationName, schema) : undefined,
  };
}

/** The body without the query's layout and comments. */
export const body = ({ query, variables, operationName }: Request, layOut: (query: string) => string = (text) => text) => ({
  query: layOut(query),
  ...(operationName && { operationName }),
  ...(variables && { variables }),
});
