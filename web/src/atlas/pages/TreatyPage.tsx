// A treaty's page: what it is and how far it has come, who has which part in it, and what happened around it.
import type { ReactNode } from 'react';
import { graphql } from '../../gql';
import type { TreatyPartyRole } from '../../gql/graphql';
import { A, hrefOf, useAsOf } from '../address';
import { useAnswer } from '../api';
import { eventsAsOf, partiesAsOf } from '../asOf';
import { capital, words } from '../labels';
import { Fact, Tag } from '../parts/Fact';
import { Facts } from '../parts/Facts';
import { Choice, List, useChoice } from '../parts/List';
import { ActorLink } from '../parts/Names';
import { One } from '../parts/One';
import { Sources } from '../parts/Sources';
import { Title } from '../parts/Title';
import { View } from '../parts/View';
import { EventRow } from './rows';

const TreatyDocument = graphql(`
  query Treaty($slug: String!) {
    treaty(slug: $slug) {
      ...Sourced
      slug
      title
      kind
      status
      untsNumber
      adopted {
        ...When
      }
      signed {
        ...When
      }
      inForce {
        ...When
      }
      ended {
        ...When
      }
      signedAt {
        name
      }
      depositary {
        ...ActorName
      }
      topics {
        slug
        label
      }
      links {
        kind
        to {
          __typename
          slug
          title
        }
      }
    }
  }
`);

const PartiesDocument = graphql(`
  query Parties($slug: String!, $whole: TreatyPartyFilter, $filter: TreatyPartyFilter, $first: Int, $after: String) {
    treaty(slug: $slug) {
      title
      choices: parties(first: 0, filter: $whole) {
        facets(by: [ROLE]) {
          ...Choices
        }
      }
      parties(first: $first, after: $after, filter: $filter, orderBy: [PARTY_ASC]) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            ...Sourced
            role
            consent
            signed {
              ...When
            }
            consented {
              ...When
            }
            inForce {
              ...When
            }
            withdrawn {
              ...When
            }
            party {
              ...ActorName
            }
          }
        }
      }
    }
  }
`);

const TreatyEventsDocument = graphql(`
  query TreatyEvents($slug: String!, $filter: EventFilter, $first: Int, $after: String) {
    treaty(slug: $slug) {
      title
      events(first: $first, after: $after, filter: $filter, orderBy: [OCCURRED_ASC]) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            ...EventInRow
          }
        }
      }
    }
  }
`);

export function TreatyPage({ slug }: { slug: string }) {
  const answer = useAnswer(TreatyDocument, { slug });
  const asOf = useAsOf();
  return (
    <One answer={answer} name={slug} record={(data) => data.treaty}>
      {(treaty, data) => (
        <>
          <Title window={treaty.title}>
            <span dir="auto">{treaty.title}</span>
          </Title>
          <p className="page-kind">
            {capital(words(treaty.kind))} · {words(treaty.status)}
          </p>
          <View title="In brief" document={TreatyDocument} variables={{ slug }} data={data}>
            <div className="brief">
              {treaty.summary && <p className="lead">{treaty.summary}</p>}
              <Facts
                facts={[
                  ['Adopted', treaty.adopted?.display],
                  ['Signed', treaty.signed && [treaty.signed.display, treaty.signedAt?.name].filter(Boolean).join(', ')],
                  ['Done at', !treaty.signed && treaty.signedAt?.name],
                  ['In force', treaty.inForce?.display],
                  ['Ended', treaty.ended?.display],
                  ['Depositary', treaty.depositary && <ActorLink actor={treaty.depositary} />],
                  ['UN Treaty Series', treaty.untsNumber],
                  ['On', treaty.topics.map(({ label }) => label).join(', ')],
                  ...treaty.links.map(({ kind, to }): [string, ReactNode] => [capital(words(kind)), <A href={hrefOf(to)}>{to.title}</A>]),
                ]}
              />
              <div className="row row-alone">
                <Sources fact={treaty} of={treaty.title} />
              </div>
            </div>
          </View>
          <Parties slug={slug} asOf={asOf} />
          <List
            id="events"
            title="Events"
            document={TreatyEventsDocument}
            variables={{ slug, filter: eventsAsOf(asOf) }}
            connection={(data) => data.treaty?.events}
            keyOf={({ node }) => node.id}
            row={({ node }) => <EventRow event={node} />}
            optional
          />
        </>
      )}
    </One>
  );
}

function Parties({ slug, asOf }: { slug: string; asOf: string | undefined }) {
  const role = useChoice('parties.role') as TreatyPartyRole | undefined;
  const whole = partiesAsOf(asOf);
  return (
    <List
      id="parties"
      title="Parties"
      document={PartiesDocument}
      variables={{ slug, whole, filter: { ...whole, ...(role && { role: { eq: role } }) } }}
      connection={(data) => data.treaty?.parties}
      keyOf={({ node }) => node.id}
      filters={(data) => <Choice name="parties.role" label="Role" facets={data.treaty?.choices.facets} />}
      row={({ node }) => (
        <Fact
          fact={node}
          when={node.consented?.display ?? node.signed?.display}
          of={`part of ${node.party.name}`}
          note={[
            node.signed && `signed ${node.signed.display}`,
            node.consented && `${node.consent ? words(node.consent) : 'consent'} ${node.consented.display}`,
            node.inForce && `in force ${node.inForce.display}`,
            node.withdrawn && `withdrawn ${node.withdrawn.display}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        >
          <ActorLink actor={node.party} /> <Tag>{words(node.role)}</Tag>
        </Fact>
      )}
    />
  );
}
