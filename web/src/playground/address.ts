// The address carries the query of the open tab, so that a question can be sent as a link: #query=…&variables=….
// It is a fragment, which never reaches the server or its logs. Links that carry the same as ?query=… are read too.

export type Linked = { query: string; variables?: string };

type Tab = { query: string | null; variables?: string | null };

const pause = 400; // milliseconds without a keystroke before the address is written

export function readAddress(): Linked | undefined {
  const parameters = new URLSearchParams(location.hash.slice(1) || location.search);
  const query = parameters.get('query');
  const variables = parameters.get('variables');
  return query ? { query, ...(variables && { variables }) } : undefined;
}

let timer: ReturnType<typeof setTimeout> | undefined;

export function writeAddress(tab: Tab | undefined): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const parameters = new URLSearchParams();
    if (tab?.query) parameters.set('query', tab.query);
    if (tab?.query && tab.variables) parameters.set('variables', tab.variables);
    const fragment = parameters.toString();
    history.replaceState(null, '', location.pathname + (fragment && `#${fragment}`));
  }, pause);
}
