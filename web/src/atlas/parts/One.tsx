// A page about one record that is looked up by its slug: on its way, in trouble, nothing of that name, or there.
import type { ReactNode } from 'react';
import type { Answer, Problem } from '../api';
import { NothingPage } from '../pages/NothingPage';
import { Title } from './Title';
import { Trouble } from './Trouble';

type Props<T, R> = { answer: Answer<T>; name: string; record: (data: T) => R | null | undefined; children: (record: R, data: T) => ReactNode };

export function One<T, R>({ answer, name, record, children }: Props<T, R>) {
  const { data, problem, again } = answer;
  if (problem) {
    const nobody = problem.kind === 'notFound' || problem.kind === 'refused';
    return nobody ? <NothingPage name={name} /> : <TroublePage name={name} problem={problem} again={again} />;
  }
  if (data === undefined) return <p role="status">Loading…</p>;
  const found = record(data);
  return found ? children(found, data) : <NothingPage name={name} />;
}

/** A page needs a heading though nothing is known of what it is about but the name in its address. */
function TroublePage({ name, problem, again }: { name: string; problem: Problem; again: () => void }) {
  return (
    <>
      <Title window={name}>{name}</Title>
      <Trouble problem={problem} again={again} />
    </>
  );
}
