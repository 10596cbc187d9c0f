// The shortest chains of links between two actors: drawn, and each step as a sentence with what it rests on.
import './network.css';
import { useMemo } from 'react';
import { graphql } from '../../gql';
import type { LinkKind, PathsQuery } from '../../gql/graphql';
import { A, hrefOf, setParams, useAddress } from '../address';
import { useAnswer } from '../api';
import { KindBoxes, useKinds } from '../drawing/KindBoxes';
import { counted } from '../labels';
import { Sources } from '../parts/Sources';
import { Trouble } from '../parts/Trouble';
import { View } from '../parts/View';
import { PathsDrawing } from './PathsDrawing';
import { memberSays, membershipSays, relationSays } from './says';

const PathsDocument = graphql(`
  query Paths($from: ActorRef!, $to: ActorRef!, $asOf: EDTF, $through: [LinkKind!], $maxLength: Int!) {
    start: actor(ref: $from) {
      ...NetworkActor
    }
    end: actor(ref: $to) {
      ...NetworkActor
    }
    paths(from: $from, to: $to, asOf: $asOf, through: $through, maxLength: $maxLength, limit: 12) {
      length
      steps {
        kind
        from {
          ...NetworkActor
        }
        to {
          ...NetworkActor
        }
        link {
          __typename
          ...Sourced
          ... on Relation {
            relationStatus: status(asOf: $asOf)
            established {
              display
            }
          }
          ... on Membership {
            role
            membershipStatus: status(asOf: $asOf)
            period {
              display
            }
            organization {
              id
            }
          }
          ... on Treaty {
            slug
            title
            signed {
              display
            }
          }
          ... on Event {
            slug
            title
            occurred {
              display
            }
          }
        }
      }
    }
  }
`);

export type Path = NonNullable<PathsQuery['paths']>[number];
export type Step = Path['steps'][number];

const kinds = ['relation', 'membership', 'treaty', 'event'] as const;
const names = { relation: 'Relations', membership: 'Memberships', treaty: 'Treaties', event: 'Events' };
const lengths = [1, 2, 3, 4, 5, 6];
const usualLength = 4;

export default function Paths({ from, to, asOf }: { from: string; to: string; asOf?: string }) {
  const { params } = useAddress();
  const through = useKinds(kinds);
  const given = Number(params.get('steps'));
  const maxLength = lengths.includes(given) ? given : usualLength;
  const variables = useMemo(
    () => ({ from, to, maxLength, ...(asOf && { asOf }), ...(through.size < kinds.length && { through: [...through].map((kind) => kind.toUpperCase() as LinkKind) }) }),
    [from, to, asOf, maxLength, through],
  );
  const answer = useAnswer(PathsDocument, through.size === 0 ? undefined : variables);
  const { start, end, paths } = answer.data ?? {};
  const tools = (
    <div className="view-tools">
      <KindBoxes all={kinds} kinds={through} names={names} legend="Kinds of links" />
      <label>
        at most
        <select value={maxLength} onChange={({ target }) => setParams({ steps: target.value === String(usualLength) ? undefined : target.value }, { replace: true })}>
          {lengths.map((length) => (
            <option key={length} value={length}>
              {counted(length, 'step')}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
  return (
    <View title="Shortest paths" document={PathsDocument} variables={variables} data={answer.data} tools={tools}>
      {answer.problem && <Trouble problem={answer.problem} again={answer.again} />}
      {through.size === 0 && <p>Choose at least one kind of links.</p>}
      {through.size > 0 && answer.state === 'loading' && <p role="status">Looking for ways between the two…</p>}
      {answer.state === 'done' && start && end && paths && (
        <>
          <p role="status" className="note">{summary(paths, start.name, end.name, start.id === end.id, maxLength)}</p>
          {paths.length > 0 && <PathsDrawing paths={paths} />}
          <ol className="paths">
            {paths.map((path, index) => (
              <li key={index}>
                <h3>
                  {path.steps.map(({ from }) => `${from.name} → `)}
                  {path.steps.at(-1)?.to.name}
                </h3>
                <ol className="path-steps">
                  {path.steps.map((step) => (
                    <li key={step.link.id}>
                      <Sentence step={step} /> {'citations' in step.link && <Sources fact={step.link} of={`${step.from.name} and ${step.to.name}`} />}
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        </>
      )}
    </View>
  );
}

function summary(paths: Path[], from: string, to: string, same: boolean, maxLength: number): string {
  if (same) return `Both are ${from}: there is no way to go.`;
  const [first] = paths;
  if (!first) return `No chain of at most ${counted(maxLength, 'link')} between ${from} and ${to} is on record. Allow more steps or more kinds of links.`;
  const steps = counted(first.length, 'step');
  return paths.length === 1 ? `One way leads from ${from} to ${to} in ${steps}.` : `${paths.length} ways lead from ${from} to ${to} in ${steps}.`;
}

/** A step as a sentence; its ends and what links them lead to their pages. */
function Sentence({ step: { kind, from, to, link } }: { step: Step }) {
  const here = <Name of={from} />;
  const there = <Name of={to} />;
  const className = `path-sentence kind-${kind.toLowerCase()}`;
  switch (link.__typename) {
    case 'Relation':
      return (
        <span className={className}>
          {here} {relationSays[link.relationStatus]} {there}
          {link.established && `, established ${link.established.display}`}.
        </span>
      );
    case 'Membership': {
      const standing = { role: link.role, status: link.membershipStatus };
      return (
        <span className={className}>
          {here} {link.organization.id === to.id ? membershipSays(standing) : `${memberSays(standing)}`} {there}
          {link.period && `, ${link.period.display}`}.
        </span>
      );
    }
    case 'Treaty':
      return (
        <span className={className}>
          {here} and {there} have a part in the <A href={hrefOf(link)} dir="auto">{link.title}</A>
          {link.signed && `, signed ${link.signed.display}`}.
        </span>
      );
    case 'Event':
      return (
        <span className={className}>
          {here} and {there} took part in <A href={hrefOf(link)} dir="auto">{link.title}</A>, {link.occurred.display}.
        </span>
      );
    default:
      return (
        <span className={className}>
          {here} and {there} are linked.
        </span>
      );
  }
}

function Name({ of }: { of: Step['from'] }) {
  return (
    <A href={hrefOf(of)} dir="auto">
      {of.name}
    </A>
  );
}
