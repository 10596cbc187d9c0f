// How a country voted, the latest first; and from here to how alike it voted with another.
import { graphql } from '../../../gql';
import type { VoteChoice } from '../../../gql/graphql';
import { A, go, hrefOf } from '../../address';
import { votesAsOf } from '../../asOf';
import { capital, day, words } from '../../labels';
import { Tag } from '../../parts/Fact';
import { Choice, List, useChoice } from '../../parts/List';
import { ActorField } from '../../search/ActorField';
import type { SectionProps } from './sections';

const VotesOfCountryDocument = graphql(`
  query VotesOfCountry($ref: ActorRef!, $whole: VoteFilter, $filter: VoteFilter, $first: Int, $after: String) {
    actor(ref: $ref) {
      name
      ... on Country {
        choices: votes(first: 0, filter: $whole) {
          choices: facets(by: [CHOICE]) {
            ...Choices
          }
          years: facets(by: [YEAR]) {
            ...Choices
          }
        }
        votes(first: $first, after: $after, filter: $filter, orderBy: [OCCURRED_DESC]) {
          totalCount
          pageInfo {
            ...PageEnd
          }
          edges {
            node {
              id
              occurred
              choice
              event {
                __typename
                slug
                title
              }
            }
          }
        }
      }
    }
  }
`);

export function Votes({ actor, asOf, id, title }: SectionProps) {
  const choice = useChoice('votes.choice') as VoteChoice | undefined;
  const year = useChoice('votes.year');
  const whole = votesAsOf(asOf);
  const filter = { ...whole, ...(choice && { choice: { eq: choice } }), ...(year && { occurred: { during: year } }) };
  return (
    <List
      id={id}
      title={title}
      document={VotesOfCountryDocument}
      variables={{ ref: actor.slug, whole, filter }}
      connection={(data) => (data.actor && 'votes' in data.actor ? data.actor.votes : undefined)}
      keyOf={({ node }) => node.id}
      filters={(data) => {
        const facets = data.actor && 'choices' in data.actor ? data.actor.choices : undefined;
        return (
          <>
            <Choice name="votes.choice" label="Choice" facets={facets?.choices} />
            <Choice name="votes.year" label="Year" facets={facets?.years} />
            <ActorField label="How alike with" actorRef={undefined} placeholder="Another country" take={(other) => go(`/relation/${actor.slug}/${other}`)} />
          </>
        );
      }}
      row={({ node }) => (
        <>
          <span className="row-when">{day(node.occurred)}</span>
          <span className="row-what">
            <Tag kind={`vote-${node.choice.toLowerCase()}`}>{capital(words(node.choice))}</Tag>{' '}
            <A href={hrefOf(node.event)} dir="auto">
              {node.event.title}
            </A>
          </span>
        </>
      )}
    />
  );
}
