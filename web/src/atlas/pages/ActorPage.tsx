// A country's, organization's or person's page: what it is, what is on record of it, and the views of it.
import { useEffect } from 'react';
import { graphql } from '../../gql';
import type { ActorQuery, ActorQueryVariables } from '../../gql/graphql';
import { A, go, hrefOf, useAddress, useAsOf, withParams, type PageKind, kinds } from '../address';
import { useAnswer } from '../api';
import { codedEventsAsOf, eventsAsOf, issuesAsOf, mayHold, membershipsAsOf, missionsAsOf, observationsAsOf, recognitionsAsOf, relationsAsOf, treatiesAsOf, votesAsOf } from '../asOf';
import { capital, count, words } from '../labels';
import { Lazy, views, viewOf } from '../views';
import { Facts } from '../parts/Facts';
import { ActorLink, ActorLinks, Written } from '../parts/Names';
import { One } from '../parts/One';
import { Sources } from '../parts/Sources';
import { Title } from '../parts/Title';
import { View } from '../parts/View';
import { inColumns, sectionsOf, StreamsDocument, type Actor } from './actor/sections';

const ActorDocument = graphql(`
  query Actor(
    $ref: ActorRef!
    $relations: RelationFilter
    $memberships: MembershipFilter
    $treaties: TreatyFilter
    $events: EventFilter
    $recognitions: RecognitionFilter
    $missions: MissionFilter
    $issues: IssueFilter
    $observations: ObservationFilter
  ) {
    actor(ref: $ref) {
      ...ActorName
      aliases
      names {
        text
        language
        script
        kind
        period {
          ...When
        }
      }
      predecessors {
        ...ActorName
      }
      successors {
        ...ActorName
      }
      relations(first: 0, filter: $relations) {
        totalCount
      }
      memberships(first: 0, filter: $memberships) {
        totalCount
      }
      treaties(first: 0, filter: $treaties) {
        totalCount
      }
      events(first: 0, filter: $events) {
        totalCount
      }
      recognitions(first: 0, filter: $recognitions) {
        totalCount
      }
      ... on Country {
        ...Sourced
        code
        alpha3
        numeric
        cowCode
        officialName
        period {
          ...When
        }
        capital {
          name
        }
        sentMissions(first: 0, filter: $missions) {
          totalCount
        }
        hostedMissions(first: 0, filter: $missions) {
          totalCount
        }
        doctrines(first: 0) {
          totalCount
        }
        issues(first: 0, filter: $issues) {
          totalCount
        }
        observations(first: 0, filter: $observations) {
          totalCount
        }
      }
      ... on Organization {
        ...Sourced
        abbreviation
        kind
        founded {
          ...When
        }
        dissolved {
          ...When
        }
        headquarters {
          name
        }
        partOf {
          ...ActorName
        }
        members(first: 0, filter: $memberships) {
          totalCount
        }
        sentMissions(first: 0, filter: $missions) {
          totalCount
        }
        hostedMissions(first: 0, filter: $missions) {
          totalCount
        }
      }
      ... on Person {
        ...Sourced
        offices {
          ...Sourced
          title
          period {
            ...When
          }
          of {
            ...ActorName
          }
        }
      }
    }
  }
`);

export function ActorPage({ kind, name }: { kind: PageKind; name: string }) {
  const variables = { ref: name, ...countsAsOf(useAsOf()) };
  const answer = useAnswer(ActorDocument, variables);
  useRightFolder(kind, answer.data?.actor);
  return (
    <One answer={answer} name={name} record={(data) => data.actor}>
      {(actor, data) => <Shown actor={actor} data={data} variables={variables} />}
    </One>
  );
}

function countsAsOf(asOf: string | undefined) {
  return {
    relations: relationsAsOf(asOf),
    memberships: membershipsAsOf(asOf),
    treaties: treatiesAsOf(asOf),
    events: eventsAsOf(asOf),
    recognitions: recognitionsAsOf(asOf),
    missions: missionsAsOf(asOf),
    issues: issuesAsOf(asOf),
    observations: observationsAsOf(asOf),
  };
}

/** Someone may write /country/osce: it is an organization, and its address says so. */
function useRightFolder(kind: PageKind, actor: Actor | null | undefined): void {
  const type = actor?.__typename;
  const slug = actor?.slug;
  useEffect(() => {
    if (type && slug && type !== kinds[kind]) go(hrefOf({ __typename: type, slug }) + location.search, { replace: true });
  }, [kind, type, slug]);
}

function Shown({ actor, data, variables }: { actor: Actor; data: ActorQuery; variables: ActorQueryVariables }) {
  const asOf = useAsOf();
  const { path, params } = useAddress();
  const view = viewOf(params.get('view'));
  return (
    <>
      <Title window={actor.name}>
        <bdi>{actor.name}</bdi>
      </Title>
      <p className="page-kind">{kindOf(actor)}</p>
      {mayHold(lifetime(actor), asOf) || <p className="notice">In {asOf} it did not exist, as far as is on record.</p>}
      <nav aria-label="Views" className="tabs">
        <A href={withParams(path, { ...Object.fromEntries(params), view: undefined })} aria-current={view ? undefined : 'page'}>
          Record
        </A>
        {Object.entries(views).map(([name, { title }]) => (
          <A key={name} href={withParams(path, { ...Object.fromEntries(params), view: name })} aria-current={name === view ? 'page' : undefined}>
            {title}
          </A>
        ))}
      </nav>
      {view ? <Lazy view={view} node={actor} {...(asOf && { asOf })} /> : <Record actor={actor} data={data} variables={variables} asOf={asOf} />}
    </>
  );
}

type RecordProps = { actor: Actor; data: ActorQuery; variables: ActorQueryVariables; asOf: string | undefined };

function Record({ actor, data, variables, asOf }: RecordProps) {
  const streams = useAnswer(StreamsDocument, { ref: actor.slug, votes: votesAsOf(asOf), codedEvents: codedEventsAsOf(asOf) });
  const sections = sectionsOf(actor, streams.data);
  return (
    <div className="record">
      <nav aria-label="On this page" className="contents">
        <ul>
          {sections.map(({ id, title, number }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a> <span className="count">{count(number)}</span>
            </li>
          ))}
        </ul>
      </nav>
      <div className="record-body">
        <View title="In brief" document={ActorDocument} variables={variables} data={data}>
          <div className="brief">
            {actor.summary && <p className="lead">{actor.summary}</p>}
            <Brief actor={actor} asOf={asOf} />
            <div className="row row-alone">
              <Sources fact={actor} of={actor.name} />
            </div>
          </div>
        </View>
        <div className="record-columns">
          {inColumns(sections).map((column, index) => (
            <div key={index}>
              {column.map(({ id, title, show: Section }) => (
                <Section key={id} id={id} title={title} actor={actor} asOf={asOf} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function kindOf(actor: Actor): string {
  switch (actor.__typename) {
    case 'Country':
      return ['Country', actor.code, actor.alpha3, actor.numeric].filter(Boolean).join(' · ');
    case 'Organization':
      return [capital(words(actor.kind)), actor.abbreviation].filter(Boolean).join(' · ');
    case 'Person':
      return 'Person';
  }
}

function lifetime(actor: Actor) {
  switch (actor.__typename) {
    case 'Country':
      return actor.period;
    case 'Organization':
      return { earliest: actor.founded?.earliest ?? null, latest: actor.dissolved?.latest ?? null };
    case 'Person':
      return undefined;
  }
}

function Brief({ actor, asOf }: { actor: Actor; asOf: string | undefined }) {
  return (
    <Facts
      facts={[
        ...own(actor, asOf),
        ['Preceded by', actor.predecessors.length > 0 && <ActorLinks actors={actor.predecessors} />],
        ['Succeeded by', actor.successors.length > 0 && <ActorLinks actors={actor.successors} />],
        ['Names', <Names actor={actor} />],
      ]}
    />
  );
}

function own(actor: Actor, asOf: string | undefined): Parameters<typeof Facts>[0]['facts'] {
  switch (actor.__typename) {
    case 'Country':
      return [
        ['Official name', actor.officialName],
        ['Existed', actor.period?.display],
        ['Capital', actor.capital?.name],
        ['Correlates of War', actor.cowCode],
      ];
    case 'Organization':
      return [
        ['Founded', actor.founded?.display],
        ['Dissolved', actor.dissolved?.display],
        ['Seat', actor.headquarters?.name],
        ['Part of', actor.partOf && <ActorLink actor={actor.partOf} />],
      ];
    case 'Person':
      return actor.offices
        .filter(({ period }) => mayHold(period, asOf))
        .map((office) => [
          office.period?.display ?? 'In office',
          <>
            {office.title}, <ActorLink actor={office.of} />
          </>,
        ]);
  }
}

/** Each text once, though several languages may have it; codes are no names. */
function Names({ actor }: { actor: Actor }) {
  const names = actor.names.filter(({ text, kind }, index, all) => text !== actor.name && kind !== 'DEMONYM' && all.findIndex((name) => name.text === text) === index);
  if (names.length === 0) return null;
  return (
    <ul className="names">
      {names.map((name) => (
        <li key={name.text}>
          <Written name={name} />
          {name.kind === 'FORMER' && <span className="quiet"> former{name.period && `, ${name.period.display}`}</span>}
        </li>
      ))}
    </ul>
  );
}
