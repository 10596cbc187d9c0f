// A list of facts in its frame: filters, rows, how many there are, and the next page.
import type { ReactNode } from 'react';
import type { TypedDocumentString } from '../../gql/graphql';
import { setParams, useAddress } from '../address';
import { capital, count, words } from '../labels';
import { usePages, type Connection, type Unpaged } from '../pages';
import { Rows } from './Rows';
import { Trouble } from './Trouble';
import { View } from './View';

type Props<T, V, Row> = {
  id?: string;
  title: string;
  document: TypedDocumentString<T, V>;
  variables: Unpaged<V>;
  connection: (data: T) => Connection<Row> | null | undefined;
  keyOf: (row: Row) => string;
  row: (row: Row) => ReactNode;
  filters?: (data: T) => ReactNode;
  /** What to say where there is nothing. */
  nothing?: ReactNode;
  /** Not shown at all where there is nothing, nor before that is known. */
  optional?: boolean;
};

export function List<T, V, Row>({ id, title, document, variables, connection, keyOf, row, filters, nothing = 'Nothing on record.', optional = false }: Props<T, V, Row>) {
  const pages = usePages({ document, variables, connection });
  const { answer, rows, total } = pages;
  const first = answer.data;
  if (optional && !answer.problem && total === 0) return null;
  return (
    <View
      {...(id && { id })}
      title={title}
      document={document}
      variables={variables}
      data={first}
      everything={async () => ({ [id ?? 'list']: { edges: (await pages.everything()).flatMap((page) => connection(page)?.edges ?? []) } })}
      tools={
        <>
          {first && <span className="count">{count(total)}</span>}
          {first && filters?.(first)}
        </>
      }
    >
      {answer.problem ? (
        <Trouble problem={answer.problem} again={answer.again} />
      ) : first ? (
        <div aria-busy={answer.state === 'loading'}>
          {rows.length > 0 ? <Rows rows={rows} total={total} keyOf={keyOf} row={row} /> : <p className="quiet">{nothing}</p>}
          {pages.problem && <Trouble problem={pages.problem} again={pages.more} />}
          {pages.hasMore && !pages.problem && (
            <button type="button" className="more" onClick={pages.more} disabled={pages.loading}>
              {pages.loading ? 'Loading…' : `More: ${count(rows.length)} of ${count(total)} shown`}
              <span className="visually-hidden"> of: {title}</span>
            </button>
          )}
        </div>
      ) : (
        <p role="status" className="quiet">
          Loading…
        </p>
      )}
    </View>
  );
}

export type Facet = { keys: (string | null)[]; labels: (string | null)[]; count: number };

/** A filter of a list, kept in the address: the choices with how many entries each has. */
export function Choice({ name, label, facets }: { name: string; label: string; facets: Facet[] | undefined }) {
  const chosen = useAddress().params.get(name) ?? '';
  const choices = (facets ?? []).filter(({ keys }) => keys[0] != null).sort((a, b) => (a.labels[0] ?? '').localeCompare(b.labels[0] ?? ''));
  if (choices.length < 2 && !chosen) return null;
  const missing = chosen && !choices.some(({ keys }) => keys[0] === chosen);
  return (
    <label className="choice">
      <span className="visually-hidden">{label}</span>
      <select value={chosen} onChange={(event) => setParams({ [name]: event.target.value }, { replace: true })}>
        <option value="">{label}: all</option>
        {missing && <option value={chosen}>{capital(words(chosen))} (0)</option>}
        {choices.map(({ keys, labels, count: number }) => (
          <option key={keys[0]} value={keys[0] ?? ''}>
            {capital(words(labels[0] ?? keys[0] ?? ''))} ({count(number)})
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is chosen in the address for a list: its kind, its decade. */
export function useChoice(name: string): string | undefined {
  return useAddress().params.get(name) || undefined;
}
