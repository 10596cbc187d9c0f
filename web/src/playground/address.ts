// The address carries the open tab, so that a question can be sent as a link: #query=…&variables=…&headers=….
// It is a fragment, which never reaches the server or its logs. Links that carry the same as ?query=… are read too.
import { parsedHeaders, secret } from './headers';

export type Linked = { query: string; variables: string; headers: string };

type Tab = { query: string | null; variables?: string | null; headers?: string | null };

const pause = 400; // milliseconds without a keystroke before the address is written

export function readAddress(): Linked | undefined {
  const parameters = new URLSearchParams(location.hash.slice(1) || location.search);
  const query = parameters.get('query');
  return query ? { query, variables: parameters.get('variables') ?? '', headers: parameters.get('headers') ?? '' } : undefined;
}

let timer: ReturnType<typeof setTimeout> | undefined;

export function writeAddress(tab: Tab | undefined): void {
  clearTimeout(timer);
  timer = setTimeout(() => history.replaceState(null, '', addressOf(tab)), pause);
}

export function addressOf(tab: Tab | undefined): string {
  const parameters = new URLSearchParams();
  if (tab?.query) {
    parameters.set('query', tab.query);
    if (tab.variables) parameters.set('variables', tab.variables);
    const open = Object.entries(parsedHeaders(tab.headers)).filter(([name]) => !secret(name));
    if (open.length > 0) parameters.set('headers', JSON.stringify(Object.fromEntries(open), null, 2));
  }
  const fragment = parameters.toString();
  return location.pathname + (fragment && `#${fragment}`);
}
