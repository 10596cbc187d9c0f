// How often two countries voted alike, year by year, where votes are on record: a column a year, as high as their share.
import type { CSSProperties } from 'react';
import { graphql } from '../../gql';
import { useAnswer } from '../api';
import { count, counted } from '../labels';
import { Trouble } from '../parts/Trouble';
import { View } from '../parts/View';

const AgreementDocument = graphql(`
  query Agreement($one: ActorRef!, $other: ActorRef!) {
    actor(ref: $one) {
      ... on Country {
        agreement(with: $other) {
          year
          votes
          same
          share
        }
      }
    }
  }
`);

type Year = { year: number; votes: number; same: number; share: number };

type Props = { one: string; other: string; asOf: string | undefined };

export function Agreement({ one, other, asOf }: Props) {
  const variables = { one, other };
  const { data, problem, again } = useAnswer(AgreementDocument, variables);
  const years = data?.actor && 'agreement' in data.actor ? data.actor.agreement : [];
  const then = asOf ? Number.parseInt(asOf, 10) : Infinity;
  const shown = years.filter(({ year }) => year <= then);
  if (shown.length === 0 && !problem) return null;
  return (
    <View id="agreement" title="Voted alike" document={AgreementDocument} variables={variables} data={data} everything={async () => ({ agreement: shown })}>
      {problem ? <Trouble problem={problem} again={again} /> : <Columns years={shown} />}
    </View>
  );
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function Columns({ years }: { years: Year[] }) {
  const votes = years.reduce((sum, { votes }) => sum + votes, 0);
  const same = years.reduce((sum, { same }) => sum + same, 0);
  const last = years.at(-1)!;
  return (
    <>
      <p className="quiet">
        In {count(same)} of {counted(votes, 'recorded vote')} since {years[0]!.year}, which is {percent(same / votes)}; in {last.year}, in {last.same} of {count(last.votes)}.
      </p>
      <ol className="columns" aria-label="Year by year">
        {withGaps(years).map(({ year, of }) => (
          <li key={year} style={{ '--share': of?.share ?? 0 } as CSSProperties} {...(of && { title: told(of) })}>
            <span className="visually-hidden">{of ? told(of) : `${year}: no votes in common`}</span>
            {year % 10 === 0 && (
              <span className="columns-year" aria-hidden="true">
                {year}
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

const told = ({ year, votes, same, share }: Year) => `${year}: ${same} of ${votes}, ${percent(share)}`;

/** Every year from the first to the last, so that the distance of two columns is one of time. */
function withGaps(years: Year[]): { year: number; of: Year | undefined }[] {
  const first = years[0]!.year;
  const known = new Map(years.map((each) => [each.year, each]));
  return Array.from({ length: years.at(-1)!.year - first + 1 }, (_, index) => ({ year: first + index, of: known.get(first + index) }));
}
