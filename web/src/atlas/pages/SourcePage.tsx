// A source's page: its imprint, how to cite it, and every fact that rests on it.
import { graphql } from '../../gql';
import type { CitedInRowFragment } from '../../gql/graphql';
import { A, hrefOf } from '../address';
import { useAnswer } from '../api';
import { capital, fieldWords, words } from '../labels';
import { Facts } from '../parts/Facts';
import { List } from '../parts/List';
import { ActorLink, ActorLinks } from '../parts/Names';
import { One } from '../parts/One';
import { Outside } from '../parts/Sources';
import { Title } from '../parts/Title';
import { View } from '../parts/View';

const SourceDocument = graphql(`
  query Source($slug: String!) {
    source(slug: $slug) {
      slug
      title
      kind
      authors
      publisher
      container
      issued {
        ...When
      }
      url
      doi
      volume
      issue
      pages
      bibtex
    }
  }
`);

graphql(`
  fragment CitedInRow on Cited {
    __typename
    id
    summary
    ... on Country {
      slug
      name
    }
    ... on Organization {
      slug
      name
    }
    ... on Person {
      slug
      name
    }
    ... on Treaty {
      slug
      title
    }
    ... on Event {
      slug
      title
    }
    ... on Membership {
      role
      member {
        ...ActorName
      }
      organization {
        ...ActorName
      }
    }
    ... on Relation {
      parties {
        ...ActorName
      }
    }
    ... on RelationPhase {
      status
      relation {
        parties {
          ...ActorName
        }
      }
    }
    ... on Recognition {
      recognitionKind: kind
      by {
        ...ActorName
      }
      of {
        ...ActorName
      }
    }
    ... on TreatyParty {
      partyRole: role
      party {
        ...ActorName
      }
      treaty {
        __typename
        slug
        title
      }
    }
    ... on EventParticipant {
      participantRole: role
      actor {
        ...ActorName
      }
      event {
        __typename
        slug
        title
      }
    }
    ... on Mission {
      missionKind: kind
      sender {
        ...ActorName
      }
      host {
        ...ActorName
      }
    }
    ... on Doctrine {
      doctrine: name
      holder {
        ...ActorName
      }
    }
    ... on Issue {
      matter: title
      issueParties: parties {
        ...ActorName
      }
    }
    ... on Observation {
      value
      indicator {
        name
        unit
      }
      subject {
        ...ActorName
      }
    }
    ... on Office {
      office: title
      person: holder {
        ...ActorName
      }
    }
  }
`);

const CitedFactsDocument = graphql(`
  query CitedFacts($slug: String!, $first: Int, $after: String) {
    source(slug: $slug) {
      title
      citedFacts(first: $first, after: $after) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          cursor
          citation {
            field
            value
            locator
          }
          node {
            ...CitedInRow
          }
        }
      }
    }
  }
`);

export function SourcePage({ slug }: { slug: string }) {
  const answer = useAnswer(SourceDocument, { slug });
  return (
    <One answer={answer} name={slug} record={(data) => data.source}>
      {(source, data) => (
        <>
          <Title window={source.title}>
            <span dir="auto">{source.title}</span>
          </Title>
          <p className="page-kind">{capital(words(source.kind))}</p>
          <View title="Imprint" document={SourceDocument} variables={{ slug }} data={data}>
            <div className="brief">
              <Facts
                facts={[
                  ['By', source.authors.length > 0 && <bdi>{source.authors.join(', ')}</bdi>],
                  ['In', source.container],
                  ['Publisher', source.publisher],
                  ['Issued', source.issued?.display],
                  ['Volume', [source.volume, source.issue && `no. ${source.issue}`].filter(Boolean).join(', ')],
                  ['Pages', source.pages],
                  ['DOI', source.doi && <Outside href={`https://doi.org/${source.doi}`}>{source.doi}</Outside>],
                  ['At', source.url && <Outside href={source.url}>{source.url}</Outside>],
                ]}
              />
              <details>
                <summary>BibTeX</summary>
                <pre tabIndex={0} aria-label="BibTeX">{source.bibtex}</pre>
              </details>
            </div>
          </View>
          <List
            id="facts"
            title="What rests on it"
            document={CitedFactsDocument}
            variables={{ slug }}
            connection={(data) => data.source?.citedFacts}
            keyOf={({ cursor }) => cursor}
            row={({ node, citation }) => (
              <>
                <span className="row-when">{capital(words(node.__typename.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`)))}</span>
                <span className="row-what">
                  <Cited fact={node} />
                  {citation.field && (
                    <span className="quiet">
                      {' '}
                      {fieldWords(citation.field)}
                      {citation.value && `: “${citation.value}”`}
                    </span>
                  )}
                  {citation.locator && <span className="quiet"> {citation.locator}</span>}
                </span>
              </>
            )}
          />
        </>
      )}
    </One>
  );
}

/** A fact of any kind in a line, with links to what it is about. */
export function Cited({ fact }: { fact: CitedInRowFragment }) {
  switch (fact.__typename) {
    case 'Country':
    case 'Organization':
    case 'Person':
      return <ActorLink actor={fact} />;
    case 'Treaty':
    case 'Event':
      return (
        <A href={hrefOf(fact)} dir="auto">
          {fact.title}
        </A>
      );
    case 'Membership':
      return (
        <>
          <ActorLink actor={fact.member} />, {words(fact.role)} of <ActorLink actor={fact.organization} />
        </>
      );
    case 'Relation':
      return <ActorLinks actors={fact.parties} />;
    case 'RelationPhase':
      return (
        <>
          <ActorLinks actors={fact.relation.parties} />: {words(fact.status)}
        </>
      );
    case 'Recognition':
      return (
        <>
          <ActorLink actor={fact.of} /> by <ActorLink actor={fact.by} />: {words(fact.recognitionKind)}
        </>
      );
    case 'TreatyParty':
      return (
        <>
          <ActorLink actor={fact.party} />, {words(fact.partyRole)}: <A href={hrefOf(fact.treaty)}>{fact.treaty.title}</A>
        </>
      );
    case 'EventParticipant':
      return (
        <>
          <ActorLink actor={fact.actor} />, {words(fact.participantRole)}: <A href={hrefOf(fact.event)}>{fact.event.title}</A>
        </>
      );
    case 'Mission':
      return (
        <>
          {capital(words(fact.missionKind))} of <ActorLink actor={fact.sender} /> in <ActorLink actor={fact.host} />
        </>
      );
    case 'Doctrine':
      return (
        <>
          {fact.doctrine}, <ActorLink actor={fact.holder} />
        </>
      );
    case 'Issue':
      return (
        <>
          {fact.matter}: <ActorLinks actors={fact.issueParties} />
        </>
      );
    case 'Observation':
      return (
        <>
          <ActorLink actor={fact.subject} />: {fact.indicator.name} {fact.value ?? ''} {fact.indicator.unit !== '1' && fact.indicator.unit}
        </>
      );
    case 'Office':
      return (
        <>
          {fact.office}: <ActorLink actor={fact.person} />
        </>
      );
  }
}
