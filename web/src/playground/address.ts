// The address carries the open tab, so that a question can be sent as a link: #query=…&variables=…&headers=…. A link to several
// tabs has these again for each, a tab beginning with its query. It is a fragment, which never reaches the server or its logs.
// Links that carry the same as ?query=… are read too. What the address bar shows is the open tab alone: whoever copies it
// means the question before him, not whatever else he has open.
import { parsedHeaders, secret } from './headers';

export type Linked = { query: string; variables: string; headers: string };

type Tab = { query: string | null; variables?: string | null; headers?: string | null };

const pause = 400; // milliseconds without a keystroke before the address is written

/** The tabs that the address names, the one to open first. */
export function readAddress(): Linked[] {
  const linked: Linked[] = [];
  for (const [name, value] of new URLSearchParams(location.hash.slice(1) || location.search)) {
    if (name === 'query' && value) linked.push({ query: value, variables: '', headers: '' });
    const tab = linked.at(-1);
    if (tab && (name === 'variables' || name === 'headers')) tab[name] = value;
  }
  return linked;
}

let timer: ReturnType<typeof setTimeout> | undefined;

export function writeAddress(tab: Tab | undefined): void {
  clearTimeout(timer);
  timer = setTimeout(() => history.replaceState(null, '', addressOf(tab ? [tab] : [])), pause);
}

/** The address of tabs, those without a query left out: with their headers, but for those that are secrets. */
export function addressOf(tabs: Tab[]): string {
  const parameters = new URLSearchParams();
  for (const { query, variables, headers } of tabs) {
    if (!query) continue;
    parameters.append('query', query);
    if (variables) parameters.append('variables', variables);
    const open = Object.entries(parsedHeaders(headers)).filter(([name]) => !secret(name));
    if (open.length > 0) parameters.append('headers', JSON.stringify(Object.fromEntries(open), null, 2));
  }
  const fragment = parameters.toString();
  return location.pathname + (fragment && `#${fragment}`);
}
