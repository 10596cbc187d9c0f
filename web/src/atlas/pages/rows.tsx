// Treaties and events as rows of the lists in which they stand.
import { graphql } from '../../gql';
import type { EventInRowFragment, TreatyInRowFragment } from '../../gql/graphql';
import { A, hrefOf } from '../address';
import { words } from '../labels';
import { Fact, Tag } from '../parts/Fact';

graphql(`
  fragment TreatyInRow on Treaty {
    ...Sourced
    __typename
    slug
    title
    kind
    status
    signed {
      ...When
    }
  }
`);

graphql(`
  fragment EventInRow on Event {
    ...Sourced
    __typename
    slug
    title
    kind
    status
    occurred {
      ...When
    }
  }
`);

export function TreatyRow({ treaty }: { treaty: TreatyInRowFragment }) {
  return (
    <Fact fact={treaty} when={treaty.signed?.display} of={treaty.title}>
      <A href={hrefOf(treaty)} dir="auto">
        {treaty.title}
      </A>{' '}
      <span className="quiet">{words(treaty.kind)}</span>{' '}
      {treaty.status !== 'UNKNOWN' && treaty.status !== 'IN_FORCE' && <Tag kind={treaty.status.toLowerCase()}>{words(treaty.status)}</Tag>}
    </Fact>
  );
}

export function EventRow({ event }: { event: EventInRowFragment }) {
  return (
    <Fact fact={event} when={event.occurred.display} of={event.title}>
      <A href={hrefOf(event)} dir="auto">
        {event.title}
      </A>{' '}
      <span className="quiet">{words(event.kind)}</span>{' '}
      {event.status !== 'HELD' && <Tag kind={event.status.toLowerCase()}>{words(event.status)}</Tag>}
    </Fact>
  );
}
