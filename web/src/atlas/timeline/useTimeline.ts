// All of an actor's dated facts, shown as their pages arrive.
import { useCallback, useEffect, useMemo, useState } from 'react';
import { ask, Refusal, type Problem } from '../api';
import type { TimelineQuery, TimelineQueryVariables } from '../../gql/graphql';
import { TimelineDocument } from './documents';
import { byTime, itemsOf, type Item } from './items';

type Read = { ref: string; first: TimelineQuery | undefined; items: Item[]; total: number; done: boolean; problem?: Problem };

export function useTimeline(ref: string) {
  const variables = useMemo((): TimelineQueryVariables => ({ ref }), [ref]);
  const [read, setRead] = useState<Read>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const gone = new AbortController();
    readAll(variables, gone.signal, (part) => setRead({ ref, ...part })).catch((error: unknown) => {
      if (gone.signal.aborted) return;
      if (!(error instanceof Refusal)) throw error;
      setRead({ ref, first: undefined, items: [], total: 0, done: true, problem: error.problem });
    });
    return () => gone.abort();
  }, [variables, attempt]);

  const again = useCallback(() => {
    setRead(undefined);
    setAttempt((n) => n + 1);
  }, []);
  return { variables, read: read?.ref === ref ? read : undefined, again };
}

async function readAll(variables: TimelineQueryVariables, signal: AbortSignal, show: (part: Omit<Read, 'ref'>) => void): Promise<void> {
  const pages: TimelineQuery[] = [];
  let next: Partial<TimelineQueryVariables> | undefined = {};
  while (next) {
    pages.push(await ask(TimelineDocument, { ...variables, ...next }, signal));
    const actors = pages.flatMap(({ actor }) => actor ?? []);
    next = actors.length === pages.length ? furtherPages(actors.at(-1)!) : undefined;
    const total = actors[0] ? lists(actors[0]).reduce((sum, { list }) => sum + (list?.totalCount ?? 0), 0) : 0;
    show({ first: pages[0], items: actors.flatMap(itemsOf).toSorted(byTime), total, done: !next });
  }
}

/** What asks for the next page of each list that has one, and for nothing else. */
function furtherPages(actor: NonNullable<TimelineQuery['actor']>): Partial<TimelineQueryVariables> | undefined {
  const rest = lists(actor).map(({ name, list }) => ({ name, after: list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : undefined }));
  if (rest.every(({ after }) => !after)) return undefined;
  return Object.fromEntries(rest.flatMap(({ name, after }) => [[name, Boolean(after)], ...(after ? [[`${name}After`, after]] : [])]));
}

function lists(actor: NonNullable<TimelineQuery['actor']>) {
  return [
    { name: 'events', list: actor.events },
    { name: 'treaties', list: actor.treaties },
    { name: 'memberships', list: actor.memberships },
    { name: 'members', list: actor.__typename === 'Organization' ? actor.members : undefined },
    { name: 'relations', list: actor.relations },
  ];
}
