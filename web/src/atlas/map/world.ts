// The shapes of today's countries (Natural Earth's, in the package world-atlas) and the countries on record that they
// belong to. Those too small to have a shape are dots: at their capitals, else where territories.ts has them.
import { feature } from 'topojson-client';
import type { Feature, Geometry } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import type { CountriesOfMapQuery } from '../../gql/graphql';
import { territories } from './territories';

export type Country = NonNullable<CountriesOfMapQuery['countries']>['nodes'][number];

export type Shape = { key: string; name: string; geometry: Feature<Geometry>; country: Country | undefined };
export type Dot = { key: string; country: Country; at: [longitude: number, latitude: number] };

/** Shapes that have no number of ISO 3166-1. */
const bySlug: Record<string, string> = { 'N. Cyprus': 'northern-cyprus', Somaliland: 'somaliland', Kosovo: 'kosovo' };

const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const features = feature(topology, topology.objects.countries).features;

export function world(countries: Country[]): { shapes: Shape[]; dots: Dot[]; unseen: Country[] } {
  const numbered = new Map(countries.flatMap((country) => (country.numeric ? [[country.numeric, country]] : [])));
  const named = new Map(countries.map((country) => [country.slug, country]));
  const shapes = features.map((geometry): Shape => {
    const { name } = geometry.properties;
    const country = geometry.id === undefined ? named.get(bySlug[name] ?? '') : numbered.get(String(geometry.id));
    return { key: String(geometry.id ?? name), name: country?.name ?? name, geometry, country };
  });
  const shaped = new Set(shapes.map(({ country }) => country?.slug));
  const rest = countries.filter(({ slug }) => !shaped.has(slug));
  const dots = rest.flatMap((country): Dot[] => {
    const at = spotOf(country);
    return at ? [{ key: country.slug, country, at }] : [];
  });
  return { shapes, dots, unseen: rest.filter((country) => !spotOf(country)) };
}

function spotOf({ slug, capital }: Country): Dot['at'] | undefined {
  const at = capital?.coordinates;
  return at ? [at.longitude, at.latitude] : territories[slug];
}
