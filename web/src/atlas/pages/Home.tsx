// The first page: what this is, where to begin, and the countries as the index of an atlas has them.
import { graphql } from '../../gql';
import type { HomeQuery } from '../../gql/graphql';
import { A, hrefOf, useAsOf } from '../address';
import { useAnswer } from '../api';
import { countriesAsOf, eventsAsOf, organizationsAsOf, treatiesAsOf } from '../asOf';
import { count } from '../labels';
import { Title } from '../parts/Title';
import { Trouble } from '../parts/Trouble';
import { View } from '../parts/View';

const HomeDocument = graphql(`
  query Home($countries: CountryFilter, $organizations: OrganizationFilter, $treaties: TreatyFilter, $events: EventFilter) {
    countries(first: 500, filter: $countries, orderBy: [NAME_ASC]) {
      totalCount
      nodes {
        __typename
        slug
        name
        period {
          latest
        }
      }
    }
    organizations(first: 0, filter: $organizations) {
      totalCount
    }
    persons(first: 0) {
      totalCount
    }
    treaties(first: 0, filter: $treaties) {
      totalCount
    }
    events(first: 0, filter: $events) {
      totalCount
    }
    sources(first: 0) {
      totalCount
    }
    documents(first: 0) {
      totalCount
    }
  }
`);

export function Home() {
  const asOf = useAsOf();
  const variables = { countries: countriesAsOf(asOf), organizations: organizationsAsOf(asOf), treaties: treatiesAsOf(asOf), events: eventsAsOf(asOf) };
  const { data, problem, again } = useAnswer(HomeDocument, variables);
  return (
    <>
      <Title window="chancery">An atlas of foreign relations</Title>
      <p className="lead">
        Who has relations with whom, since when, by which treaties, through which events, and who says so. Every fact has its sources one click away; the field “As
        of” shows the world as it stood at another time.
      </p>
      {problem && <Trouble problem={problem} again={again} />}
      {data && (
        <>
          <Kinds data={data} />
          <View title="Countries" document={HomeDocument} variables={variables} data={data} tools={<span className="count">{count(data.countries?.totalCount ?? 0)}</span>}>
            <Countries countries={data.countries?.nodes ?? []} />
          </View>
        </>
      )}
    </>
  );
}

function Kinds({ data }: { data: HomeQuery }) {
  const kinds: [href: string, name: string, list: { totalCount?: number | null } | null | undefined][] = [
    ['/country', 'Countries', data.countries],
    ['/organization', 'Organizations', data.organizations],
    ['/person', 'Persons', data.persons],
    ['/treaty', 'Treaties', data.treaties],
    ['/event', 'Events', data.events],
    ['/source', 'Sources', data.sources],
    ['/document', 'Documents', data.documents],
  ];
  return (
    <nav aria-label="Kinds of records" className="kinds">
      {kinds
        .filter(([, , list]) => list?.totalCount)
        .map(([href, name, list]) => (
          <A key={href} href={href}>
            <span className="kinds-count">{count(list?.totalCount ?? 0)}</span> {name}
          </A>
        ))}
    </nav>
  );
}

type Country = NonNullable<HomeQuery['countries']>['nodes'][number];

const initial = (name: string) => name.normalize('NFD').charAt(0).toUpperCase();

/** By their first letters; those of the past in the slant that atlases give them. */
function Countries({ countries }: { countries: Country[] }) {
  const letters = grouped(countries);
  return (
    <div className="index">
      {[...letters].map(([letter, group]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h3 id={`letter-${letter}`}>{letter}</h3>
          <ul>
            {group.map((country) => (
              <li key={country.slug} className={country.period?.latest ? 'past' : undefined}>
                <A href={hrefOf(country)}>
                  <bdi>{country.name}</bdi>
                </A>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function grouped(countries: Country[]): Map<string, Country[]> {
  const letters = new Map<string, Country[]>();
  for (const country of countries) letters.set(initial(country.name), [...(letters.get(initial(country.name)) ?? []), country]);
  return letters;
}
