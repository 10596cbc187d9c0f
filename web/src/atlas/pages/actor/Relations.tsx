// An actor's relations with others: since when, and how they stand.
import { graphql } from '../../../gql';
import type { RelationStatus } from '../../../gql/graphql';
import { A } from '../../address';
import { relationsAsOf } from '../../asOf';
import { words } from '../../labels';
import { Fact, Tag } from '../../parts/Fact';
import { Choice, List, useChoice } from '../../parts/List';
import { ActorLink } from '../../parts/Names';
import type { SectionProps } from './sections';

const RelationsDocument = graphql(`
  query Relations($ref: ActorRef!, $whole: RelationFilter, $filter: RelationFilter, $asOf: EDTF, $first: Int, $after: String) {
    actor(ref: $ref) {
      name
      choices: relations(first: 0, filter: $whole) {
        facets(by: [STATUS]) {
          ...Choices
        }
      }
      relations(first: $first, after: $after, filter: $filter, orderBy: [NAME_ASC]) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          counterpart {
            ...ActorName
          }
          node {
            ...Sourced
            status(asOf: $asOf)
            established {
              ...When
            }
          }
        }
      }
    }
  }
`);

export function Relations({ actor, asOf, id, title }: SectionProps) {
  const status = useChoice('relations.status') as RelationStatus | undefined;
  const whole = relationsAsOf(asOf);
  return (
    <List
      id={id}
      title={title}
      document={RelationsDocument}
      variables={{ ref: actor.slug, whole, filter: { ...whole, ...(status && { status: { eq: status } }) }, asOf }}
      connection={(data) => data.actor?.relations}
      keyOf={({ node }) => node.id}
      filters={(data) => <Choice name="relations.status" label="Status" facets={data.actor?.choices.facets} />}
      row={({ counterpart, node }) => (
        <Fact fact={node} when={node.established && `since ${node.established.display}`} of={`relation with ${counterpart.name}`}>
          <ActorLink actor={counterpart} /> {node.status !== 'UNKNOWN' && <Tag kind={node.status.toLowerCase()}>{words(node.status)}</Tag>}{' '}
          <A className="aside" href={`/relation/${actor.slug}/${counterpart.slug}`}>
            details<span className="visually-hidden"> of the relation with {counterpart.name}</span>
          </A>
        </Fact>
      )}
    />
  );
}
