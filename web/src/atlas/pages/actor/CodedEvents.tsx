// What machine-coded streams of news have of an actor: what it did and what was done to it, the latest first. They are reports
// that a program has read, not facts of the record, and the page keeps them apart.
import { graphql } from '../../../gql';
import type { CodedEventInRowFragment, QuadClass } from '../../../gql/graphql';
import { codedEventsAsOf } from '../../asOf';
import { count, day, words } from '../../labels';
import { Tag } from '../../parts/Fact';
import { Choice, List, useChoice } from '../../parts/List';
import { ActorLink } from '../../parts/Names';
import { Outside } from '../../parts/Sources';
import type { SectionProps } from './sections';

graphql(`
  fragment CodedEventInRow on CodedEvent {
    id
    occurred
    label
    quadClass
    goldstein
    mentions
    url
    sourceName
    targetName
    source {
      ...ActorName
    }
    target {
      ...ActorName
    }
    dataset {
      title
    }
  }
`);

const CodedEventsDocument = graphql(`
  query CodedEvents($ref: ActorRef!, $whole: CodedEventFilter, $filter: CodedEventFilter, $first: Int, $after: String) {
    actor(ref: $ref) {
      name
      choices: codedEvents(first: 0, filter: $whole) {
        classes: facets(by: [QUAD_CLASS]) {
          ...Choices
        }
        years: facets(by: [YEAR]) {
          ...Choices
        }
      }
      codedEvents(first: $first, after: $after, filter: $filter, orderBy: [OCCURRED_DESC]) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            ...CodedEventInRow
          }
        }
      }
    }
  }
`);

export function CodedEvents({ actor, asOf, id, title }: SectionProps) {
  const quadClass = useChoice('coded.class') as QuadClass | undefined;
  const year = useChoice('coded.year');
  const whole = codedEventsAsOf(asOf);
  const filter = { ...whole, ...(quadClass && { quadClass: { eq: quadClass } }), ...(year && { occurred: { during: year } }) };
  return (
    <List
      id={id}
      title={title}
      document={CodedEventsDocument}
      variables={{ ref: actor.slug, whole, filter }}
      connection={(data) => data.actor?.codedEvents}
      keyOf={({ node }) => node.id}
      filters={(data) => (
        <>
          <Choice name="coded.class" label="Sort" facets={data.actor?.choices.classes} />
          <Choice name="coded.year" label="Year" facets={data.actor?.choices.years} />
        </>
      )}
      row={({ node }) => <CodedEventRow event={node} />}
    />
  );
}

const signed = new Intl.NumberFormat('en', { signDisplay: 'exceptZero', maximumFractionDigits: 1 });

export function CodedEventRow({ event }: { event: CodedEventInRowFragment }) {
  const { occurred, label, quadClass, goldstein, mentions, url, dataset } = event;
  const said = [dataset.title, goldstein != null && `Goldstein ${signed.format(goldstein)}`, mentions != null && mentions > 1 && `${count(mentions)} mentions`];
  return (
    <>
      <span className="row-when">{day(occurred)}</span>
      <span className="row-what">
        <Side actor={event.source} name={event.sourceName} /> <span className="quiet">→</span> <Side actor={event.target} name={event.targetName} />: {label}{' '}
        {quadClass && <Tag kind={quadClass.toLowerCase()}>{words(quadClass)}</Tag>}
        <span className="row-note">{said.filter(Boolean).join(' · ')}</span>
      </span>
      {url && (
        <span className="row-out">
          <Outside href={url}>report</Outside>
        </span>
      )}
    </>
  );
}

/** Whom this record knows by its page, in the words of the stream where they say more; else by those alone. */
function Side({ actor, name }: { actor: CodedEventInRowFragment['source']; name: string | null | undefined }) {
  if (!actor) return <bdi className="quiet">{name ?? 'not named'}</bdi>;
  const more = name?.replace(` (${actor.name})`, ''); // as ICEWS has it: Media Personnel (Iran)
  return (
    <>
      <ActorLink actor={actor} />
      {more && more.toLowerCase() !== actor.name.toLowerCase() && (
        <span className="quiet">
          {' '}
          (<bdi>{more}</bdi>)
        </span>
      )}
    </>
  );
}
