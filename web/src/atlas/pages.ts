// A list of the API, page by page: the first when it is shown, the next when asked for, all of them for a table.
import { useState } from 'react';
import type { TypedDocumentString } from '../gql/graphql';
import { ask, Refusal, useAnswer, type Answer, type Problem } from './api';

export type Connection<Row> = {
  totalCount?: number | null;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  edges: Row[];
};

/** The variables of a document that reads a list, without those that say which page. */
export type Unpaged<V> = Omit<V, 'first' | 'after'>;

type Source<T, V, Row> = {
  document: TypedDocumentString<T, V>;
  variables: Unpaged<V>;
  connection: (data: T) => Connection<Row> | null | undefined;
};

export type Pages<T, Row> = {
  answer: Answer<T>;
  rows: Row[];
  total: number;
  hasMore: boolean;
  loading: boolean;
  problem: Problem | undefined;
  more: () => void;
  /** Every page, those that were not shown too. */
  everything: () => Promise<T[]>;
};

const firstPage = 25;
const nextPage = 100;
const largestPage = 500; // the server's limit

type Further<T> = { key: string; pages: T[]; loading: boolean; problem: Problem | undefined };

export function usePages<T, V, Row>({ document, variables, connection }: Source<T, V, Row>): Pages<T, Row> {
  const paged = (first: number, after?: string) => ({ ...variables, first, ...(after && { after }) }) as V;
  const answer = useAnswer(document, paged(firstPage));
  const key = JSON.stringify(variables);
  const [kept, setKept] = useState<Further<T>>({ key, pages: [], loading: false, problem: undefined });
  const further: Further<T> = kept.key === key ? kept : { key, pages: [], loading: false, problem: undefined };
  const data = answer.data === undefined ? [] : [answer.data, ...further.pages];
  const lists = data.flatMap((page) => connection(page) ?? []);
  const last = lists.at(-1)?.pageInfo;

  const more = async () => {
    setKept({ ...further, loading: true, problem: undefined });
    const settle = (result: Partial<Further<T>>) =>
      setKept((now) => (now.key === key ? { ...now, loading: false, ...result } : now));
    try {
      const page = await ask(document, paged(nextPage, last?.endCursor ?? undefined));
      settle({ pages: [...further.pages, page] });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      settle({ problem: error.problem });
    }
  };

  const everything = async () => {
    const all = [...data];
    for (let next = last; next?.hasNextPage && next.endCursor; next = connection(all.at(-1)!)?.pageInfo) {
      all.push(await ask(document, paged(largestPage, next.endCursor)));
    }
    return all;
  };

  return {
    answer,
    rows: lists.flatMap(({ edges }) => edges),
    total: lists[0]?.totalCount ?? 0,
    hasMore: last?.hasNextPage ?? false,
    loading: further.loading,
    problem: further.problem,
    more,
    everything,
  };
}
