// What else is on record of an actor: doctrines, issues, figures, recognitions.
import { graphql } from '../../../gql';
import type { IssueKind, RecognitionKind } from '../../../gql/graphql';
import { issuesAsOf, observationsAsOf, recognitionsAsOf } from '../../asOf';
import { capital, words } from '../../labels';
import { Fact, Tag } from '../../parts/Fact';
import { Choice, List, useChoice } from '../../parts/List';
import { ActorLink, ActorLinks } from '../../parts/Names';
import type { SectionProps } from './sections';

const DoctrinesDocument = graphql(`
  query Doctrines($filter: DoctrineFilter, $first: Int, $after: String) {
    doctrines(first: $first, after: $after, filter: $filter, orderBy: [PERIOD_ASC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...Sourced
          name
          goals
          period {
            ...When
          }
        }
      }
    }
  }
`);

export function Doctrines({ actor, asOf, id, title }: SectionProps) {
  return (
    <List
      id={id}
      title={title}
      document={DoctrinesDocument}
      variables={{ filter: { holder: { any: [actor.slug] }, ...(asOf && { period: { asOf } }) } }}
      connection={(data) => data.doctrines}
      keyOf={({ node }) => node.id}
      row={({ node }) => (
        <Fact fact={node} when={node.period?.display} of={node.name}>
          {node.name}
          {node.goals.length > 0 && (
            <ul className="goals">
              {node.goals.map((goal) => (
                <li key={goal}>{goal}</li>
              ))}
            </ul>
          )}
        </Fact>
      )}
    />
  );
}

const IssuesDocument = graphql(`
  query Issues($whole: IssueFilter, $filter: IssueFilter, $first: Int, $after: String) {
    choices: issues(first: 0, filter: $whole) {
      facets(by: [KIND]) {
        ...Choices
      }
    }
    issues(first: $first, after: $after, filter: $filter, orderBy: [TITLE_ASC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...Sourced
          title
          kind
          status
          period {
            ...When
          }
          parties {
            ...ActorName
          }
        }
      }
    }
  }
`);

export function Issues({ actor, asOf, id, title }: SectionProps) {
  const kind = useChoice('issues.kind') as IssueKind | undefined;
  const whole = { ...issuesAsOf(asOf), party: { any: [actor.slug] } };
  return (
    <List
      id={id}
      title={title}
      document={IssuesDocument}
      variables={{ whole, filter: { ...whole, ...(kind && { kind: { eq: kind } }) } }}
      connection={(data) => data.issues}
      keyOf={({ node }) => node.id}
      filters={(data) => <Choice name="issues.kind" label="Kind" facets={data.choices?.facets} />}
      row={({ node }) => {
        const others = node.parties.filter(({ slug }) => slug !== actor.slug);
        return (
          <Fact fact={node} when={node.period?.display} of={node.title}>
            {node.title} <span className="quiet">{words(node.kind)}</span> <Tag kind={node.status.toLowerCase()}>{words(node.status)}</Tag>
            {others.length > 0 && (
              <span className="row-note">
                with <ActorLinks actors={others} />
              </span>
            )}
          </Fact>
        );
      }}
    />
  );
}

const FiguresDocument = graphql(`
  query Figures($whole: ObservationFilter, $filter: ObservationFilter, $first: Int, $after: String) {
    choices: observations(first: 0, filter: $whole) {
      facets(by: [INDICATOR]) {
        ...Choices
      }
    }
    observations(first: $first, after: $after, filter: $filter, orderBy: [INDICATOR_ASC, PERIOD_DESC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...Sourced
          value
          bound
          indicator {
            name
            unit
          }
          period {
            ...When
          }
          counterpart {
            ...ActorName
          }
          estimatedBy {
            ...ActorName
          }
        }
      }
    }
  }
`);

const bounds: Record<string, string> = { EXACT: '', AT_LEAST: 'at least ', AT_MOST: 'at most ', APPROXIMATE: 'about ' };
const figure = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

export function Figures({ actor, asOf, id, title }: SectionProps) {
  const indicator = useChoice('figures.of');
  const whole = { ...observationsAsOf(asOf), subject: { any: [actor.slug] } };
  return (
    <List
      id={id}
      title={title}
      document={FiguresDocument}
      variables={{ whole, filter: { ...whole, ...(indicator && { indicator: { eq: indicator } }) } }}
      connection={(data) => data.observations}
      keyOf={({ node }) => node.id}
      filters={(data) => <Choice name="figures.of" label="Indicator" facets={data.choices?.facets} />}
      row={({ node }) => (
        <Fact fact={node} when={node.period?.display} of={node.indicator.name}>
          {node.indicator.name}:{' '}
          <strong>
            {bounds[node.bound]}
            {node.value == null ? 'not known' : figure.format(node.value)}
          </strong>
          {node.indicator.unit !== '1' && ` ${node.indicator.unit}`}
          {node.counterpart && (
            <>
              {' with '}
              <ActorLink actor={node.counterpart} />
            </>
          )}
          {node.estimatedBy && (
            <span className="quiet">
              {' estimated by '}
              <ActorLink actor={node.estimatedBy} />
            </span>
          )}
        </Fact>
      )}
    />
  );
}

const RecognitionsDocument = graphql(`
  query Recognitions($ref: ActorRef!, $whole: RecognitionFilter, $filter: RecognitionFilter, $first: Int, $after: String) {
    actor(ref: $ref) {
      name
      choices: recognitions(first: 0, filter: $whole) {
        facets(by: [KIND]) {
          ...Choices
        }
      }
      recognitions(first: $first, after: $after, filter: $filter, orderBy: [NAME_ASC]) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          direction
          counterpart {
            ...ActorName
          }
          node {
            ...Sourced
            kind
            period {
              ...When
            }
          }
        }
      }
    }
  }
`);

export function Recognitions({ actor, asOf, id, title }: SectionProps) {
  const kind = useChoice('recognitions.kind') as RecognitionKind | undefined;
  const whole = recognitionsAsOf(asOf);
  return (
    <List
      id={id}
      title={title}
      document={RecognitionsDocument}
      variables={{ ref: actor.slug, whole, filter: { ...whole, ...(kind && { kind: { eq: kind } }) } }}
      connection={(data) => data.actor?.recognitions}
      keyOf={({ node, direction }) => `${node.id} ${direction}`}
      filters={(data) => <Choice name="recognitions.kind" label="Kind" facets={data.actor?.choices.facets} />}
      row={({ node, direction, counterpart }) => (
        <Fact fact={node} when={node.period?.display} of={`recognition and ${counterpart?.name ?? ''}`}>
          {capital(direction === 'GIVEN' ? 'of ' : 'by ')}
          {counterpart && <ActorLink actor={counterpart} />} <Tag>{words(node.kind)}</Tag>
        </Fact>
      )}
    />
  );
}
