// The frame round everything that shows an answer: its title, and the two ways out of it, the query behind it and its data.
import { useId, useState, type ReactNode } from 'react';
import type { TypedDocumentString } from '../../gql/graphql';
import { Refusal, type Problem } from '../api';
import { Trouble } from './Trouble';

type Props<T, V> = {
  /** Where links within the page lead to. */
  id?: string;
  title: string;
  document: TypedDocumentString<T, V>;
  variables: unknown;
  /** The answer, for the table; nothing while it is on its way. */
  data: T | undefined;
  /** What the table is made of instead of `data`: the pages of a list that are not shown yet as well. */
  everything?: () => Promise<unknown>;
  /** What stands beside the title: filters, a count. */
  tools?: ReactNode;
  children: ReactNode;
};

export function View<T, V>({ id, title, document, variables, data, everything, tools, children }: Props<T, V>) {
  const heading = useId();
  const [problem, setProblem] = useState<Problem>();
  const save = async () => {
    setProblem(undefined);
    try {
      await saveTable(title, everything ? await everything() : data);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    }
  };
  return (
    <section className="view" aria-labelledby={heading} {...(id && { id })}>
      <header className="view-head">
        <h2 id={heading}>{title}</h2>
        {tools}
        <div className="view-ways">
          <a href={playgroundHref(document.toString(), variables)}>
            Query behind it<span className="visually-hidden">: {title}</span>
          </a>
          <button type="button" onClick={save} disabled={data === undefined}>
            CSV<span className="visually-hidden">: {title}</span>
          </button>
        </div>
      </header>
      {problem && <Trouble problem={problem} again={save} />}
      {children}
    </section>
  );
}

/** See playground/address.ts, which reads it. */
export function playgroundHref(query: string, variables: unknown): string {
  return `/playground#${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`;
}

/** The writer of tables is loaded with the first one. */
async function saveTable(title: string, data: unknown): Promise<void> {
  const [{ table }, { csv, download }] = await Promise.all([import('../../result/flatten'), import('../../result/csv')]);
  const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  download(`${name}.csv`, 'text/csv', csv(table(data)));
}
