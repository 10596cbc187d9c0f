// One fact as a row: when, what, and what it rests on.
import type { ReactNode } from 'react';
import { Sources } from './Sources';

type Sourced = { id: string; summary?: string | null; citations: { totalCount?: number | null }; conflicts: unknown[] };

type Props = {
  fact: Sourced;
  /** A time as the server displays it. */
  when: string | null | undefined;
  /** Names the fact to those who hear the page. */
  of: string;
  children: ReactNode;
  /** A line beneath: where it is null, the fact's own summary. */
  note?: ReactNode;
};

export function Fact({ fact, when, of, children, note = fact.summary }: Props) {
  return (
    <>
      <span className="row-when">{when}</span>
      <span className="row-what">
        {children}
        {note && (
          <span className="row-note" dir="auto">
            {note}
          </span>
        )}
      </span>
      <Sources fact={fact} of={of} />
    </>
  );
}

export function Tag({ kind, children }: { kind?: string; children: ReactNode }) {
  return <span className={kind ? `tag tag-${kind}` : 'tag'}>{children}</span>;
}
