// Opening tabs from outside of GraphiQL: the gallery's questions, and those that a link names beyond its first.
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import type { Linked } from './address';

type Question = { query: string; variables: string; headers?: string };

/** Goes to the tab that holds a question as it is, or opens one. */
export function useOpenTab(): (question: Question) => void {
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor, headerEditor } = useGraphiQL(({ tabs, queryEditor, variableEditor, headerEditor }) => ({ tabs, queryEditor, variableEditor, headerEditor }));
  return ({ query, variables, headers = '' }) => {
    const there = tabs.findIndex((tab) => tab.query === query);
    if (there >= 0) return changeTab(there);
    addTab();
    variableEditor?.setValue(variables);
    headerEditor?.setValue(headers);
    queryEditor?.setValue(query);
  };
}

/**
 * Opens what a link names beyond its first tab where the browser has kept tabs of its own, and goes back to that first one.
 * One after the other: GraphiQL takes over what an editor holds only a moment after it was set.
 */
export function LinkedTabs({ linked }: { linked: Linked[] }) {
  const open = useOpenTab();
  const { changeTab } = useGraphiQLActions();
  const { tabs, activeTabIndex, ready } = useGraphiQL(({ tabs, activeTabIndex, queryEditor, variableEditor, headerEditor }) => ({ tabs, activeTabIndex, ready: Boolean(queryEditor && variableEditor && headerEditor) }));
  const left = useRef(linked.slice(1));
  const opening = useRef<Linked>(undefined);
  const home = useRef<number>(undefined);
  useEffect(() => {
    const there = ({ query }: Linked) => tabs.some((tab) => tab.query === query);
    if (!ready || (opening.current && !there(opening.current))) return;
    left.current = left.current.filter((tab) => !there(tab));
    const before = opening.current;
    opening.current = left.current[0];
    if (opening.current) {
      home.current ??= activeTabIndex;
      open(opening.current);
    } else if (before && home.current !== undefined) changeTab(home.current);
  }, [ready, tabs]);
  return null;
}
