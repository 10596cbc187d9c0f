// What a fact rests on, one click away: who says it, where, in which words, and where sources differ.
import { useId, useState, type ReactNode } from 'react';
import { graphql } from '../../gql';
import type { CitationPartsFragment } from '../../gql/graphql';
import { A, hrefOf, withParams } from '../address';
import { useAnswer } from '../api';
import { capital, count, counted, day, fieldWords, words } from '../labels';
import { Trouble } from './Trouble';

const SourcesDocument = graphql(`
  query FactSources($id: ID!) {
    node(id: $id) {
      ... on Cited {
        id
        origin
        confidence
        revision
        recorded
        revised
        retracted
        conflicts {
          field
          citations {
            id
            value
            source {
              slug
              title
            }
          }
        }
        citations(first: 100) {
          totalCount
          nodes {
            ...CitationParts
          }
        }
      }
    }
  }
`);

type Fact = { id: string; citations: { totalCount?: number | null }; conflicts: unknown[] };

/** The button, and beneath it what it opens. `of` names the fact to those who do not see where the button stands. */
export function Sources({ fact, of }: { fact: Fact; of: string }) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const differ = fact.conflicts.length > 0;
  return (
    <>
      <button type="button" className="sources-button" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        {counted(fact.citations.totalCount ?? 0, 'source')}
        {differ && <span className="differ"> differ</span>}
        <span className="visually-hidden"> of: {of}</span>
      </button>
      <div id={panel} className="sources" hidden={!open}>
        {open && <SourcesOf id={fact.id} />}
      </div>
    </>
  );
}

/** The sources of a fact, asked for when they are shown. */
export function SourcesOf({ id }: { id: string }) {
  const { data, problem, again } = useAnswer(SourcesDocument, { id });
  if (problem) return <Trouble problem={problem} again={again} />;
  const fact = data?.node;
  if (!fact || !('citations' in fact)) return <p role="status">Loading the sources…</p>;
  return (
    <>
      {fact.conflicts.length > 0 && (
        <>
          <p className="sources-differ">Sources differ:</p>
          <ul>
            {fact.conflicts.map(({ field, citations }) => (
              <li key={field}>
                {fieldWords(field)}:{' '}
                {citations.map(({ id, value, source }, index) => (
                  <span key={id}>
                    {index > 0 && '; '}
                    <strong>{value ?? 'not stated'}</strong> by <A href={hrefOf({ __typename: 'Source', slug: source.slug })}>{source.title}</A>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      <ol className="citations">
        {fact.citations.nodes.map((citation) => (
          <li key={citation.id}>
            <CitationLine citation={citation} />
          </li>
        ))}
      </ol>
      <p className="quiet">{history(fact)}</p>
    </>
  );
}

type History = { origin: string; confidence?: number | null; revision: number; recorded: string; revised?: string | null; retracted?: string | null };

/** How a fact came on record, and what was done to it there. */
function history({ origin, confidence, revision, recorded, revised, retracted }: History): string {
  const sure = confidence == null ? '' : `, sure to ${Math.round(confidence * 100)} %`;
  const came = origin === 'EXTRACTED' ? `Read from a text by a rule${sure}; on` : 'On';
  const changed = revised ? `, revised ${revision === 2 ? 'once' : `${count(revision - 1)} times, last`} on ${day(revised)}` : ', unchanged since';
  return `${came} record since ${day(recorded)}${changed}${retracted ? `, withdrawn on ${day(retracted)}` : ''}.`;
}

export function CitationLine({ citation }: { citation: CitationPartsFragment }) {
  const { source, field, value, locator, accessed, dataset, passage, sentence } = citation;
  const said = [field && fieldWords(field), value && `“${value}”`].filter(Boolean).join(': ');
  const imprint = [source.authors.join(', '), source.container, source.publisher, source.issued?.display, locator].filter(Boolean).join(' · ');
  return (
    <>
      <A href={hrefOf({ __typename: 'Source', slug: source.slug })} dir="auto">
        {source.title}
      </A>
      {said && <span className="said"> {said}</span>}
      <span className="imprint">
        {imprint || capital(words(source.kind))}
        {source.url && (
          <>
            {' · '}
            <Outside href={source.url}>the source itself</Outside>
          </>
        )}
        {accessed && ` · read on ${accessed}`}
        {` · from ${dataset.title}`}
      </span>
      {passage && (
        <span className="imprint">
          {sentence && <q dir="auto">{sentence.text}</q>}{' '}
          <A href={withParams(hrefOf({ __typename: 'Document', slug: passage.section.document.slug }), { citation: citation.id })}>
            the passage in {passage.section.document.title}
          </A>
        </span>
      )}
    </>
  );
}

/** A link to another site: it learns nothing of this one. */
export function Outside({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noreferrer external">
      {children}
    </a>
  );
}
