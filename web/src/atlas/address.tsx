// Addresses of the atlas. The path says what is looked at, the parameters how: /country/kazakhstan?view=network&asOf=2000.
// An address holds everything that a shared link must show again, and the time asked about goes along with every link.
import { useMemo, useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react';

export type Address = { path: string; segments: string[]; params: URLSearchParams };

/** The kinds of records that have a page, by the first part of its address. */
export const kinds = {
  country: 'Country',
  organization: 'Organization',
  person: 'Person',
  treaty: 'Treaty',
  event: 'Event',
  source: 'Source',
  document: 'Document',
} as const;

export type PageKind = keyof typeof kinds;

const folders = new Map<string, string>(Object.entries(kinds).map(([folder, type]) => [type, folder]));

/** The address of a record's page. */
export function hrefOf(record: { __typename?: string; slug: string }): string {
  const folder = folders.get(record.__typename ?? '');
  if (!folder) throw new Error(`no page shows a ${record.__typename ?? 'record without __typename'}`);
  return `/${folder}/${encodeURIComponent(record.slug)}`;
}

/** A path of the search, of the way between two actors, and so on, with its parameters. */
export function withParams(path: string, params: Record<string, string | undefined>): string {
  const [bare = '/', query] = path.split('?');
  const search = new URLSearchParams(query);
  for (const [name, value] of Object.entries(params)) {
    if (value) search.set(name, value);
    else search.delete(name);
  }
  const text = search.toString();
  return text ? `${bare}?${text}` : bare;
}

const changed = 'chancery:address';

function subscribe(notice: () => void): () => void {
  addEventListener('popstate', notice);
  addEventListener(changed, notice);
  return () => {
    removeEventListener('popstate', notice);
    removeEventListener(changed, notice);
  };
}

export function useAddress(): Address {
  const href = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  return useMemo(() => {
    const { pathname, searchParams } = new URL(href, location.origin);
    return { path: pathname, segments: pathname.split('/').filter(Boolean).map(decoded), params: searchParams };
  }, [href]);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a stray % is part of the name then, and no page has it
  }
}

/** The time that the page is asked about: `2000`, `1996-04`, or nothing for now. */
export function useAsOf(): string | undefined {
  return useAddress().params.get('asOf') || undefined;
}

/** `href` with the time that the page is asked about, unless it names one itself. */
function inTime(href: string): string {
  const asOf = new URLSearchParams(location.search).get('asOf');
  return asOf && !new URL(href, location.origin).searchParams.has('asOf') ? withParams(href, { asOf }) : href;
}

export function go(href: string, { replace = false } = {}): void {
  const target = new URL(inTime(href), location.origin);
  const elsewhere = target.pathname !== location.pathname;
  history[replace ? 'replaceState' : 'pushState'](null, '', target.pathname + target.search);
  if (elsewhere) scrollTo(0, 0);
  dispatchEvent(new Event(changed));
}

/** Changes parameters of the page that is open; what is undefined goes out of the address. */
export function setParams(changes: Record<string, string | undefined>, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', withParams(location.pathname + location.search, changes));
  dispatchEvent(new Event(changed));
}

/** A link within the atlas. A click with a modifier, or on a page of another kind, is the browser's as ever. */
export function A({ href, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  useAddress(); // the time in the address is part of every link
  const target = inTime(href);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain) return;
    event.preventDefault();
    go(target);
  };
  return <a href={target} onClick={follow} {...rest} />;
}
