// The world as it stands to an actor: by relations, by treaties or by an organization's members; with missions and the
// places of events. What it shows is in the list below it, too.
import './map.css';
import { useMemo, useRef, useState } from 'react';
import { A, hrefOf, setParams, useAddress } from '../address';
import { useAnswer } from '../api';
import { KindBoxes, useKinds } from '../drawing/KindBoxes';
import { capital, counted } from '../labels';
import { SourcesOf } from '../parts/Sources';
import { Trouble } from '../parts/Trouble';
import { View } from '../parts/View';
import type { ViewProps } from '../views';
import { CountriesDocument, countriesVariables, MapDocument, mapVariables, MembersDocument, membersVariables } from './documents';
import { MapDrawing, type MapHandle, type Picked } from './MapDrawing';
import { pointKinds, pointsOf, type PointKind } from './points';
import { byMembership, byRelation, byTreaties, shadings, type Shade, type Shading, type ShadingName } from './shading';
import { world, type Country } from './world';

const titles: Record<ShadingName, string> = { relations: 'Relations', treaties: 'Treaties in common', membership: 'Membership' };
const pointNames: Record<PointKind, string> = { sent: 'Missions sent', hosted: 'Missions hosted', events: 'Places of events' };
const nobody: Shading = { shades: new Map(), legend: [] };

export default function WorldMap({ node, asOf }: ViewProps) {
  const { params } = useAddress();
  const map = useRef<MapHandle>(null);
  const [picked, pick] = useState<Picked>();
  const kinds = useKinds(pointKinds);
  const variables = useMemo(() => mapVariables(node.slug, asOf), [node.slug, asOf]);
  const countries = useAnswer(CountriesDocument, countriesVariables(asOf));
  const answer = useAnswer(MapDocument, variables);
  const actor = answer.data?.actor?.slug === node.slug ? answer.data.actor : undefined;

  const by = shadings.find((name) => name === params.get('by')) ?? (node.__typename === 'Organization' ? 'membership' : 'relations');
  const organizations = useMemo(() => choices(node, actor?.memberships.nodes ?? []), [node, actor]);
  const organization = params.get('in') ?? (node.__typename === 'Organization' ? node.slug : organizations.find(({ slug }) => slug === 'united-nations')?.slug ?? organizations[0]?.slug);
  const wanted = by === 'membership' && organization ? membersVariables(organization, asOf) : undefined;
  const members = useAnswer(MembersDocument, wanted);

  const list = countries.data?.countries?.nodes;
  const { shapes, dots, unseen } = useMemo(() => world(list ?? []), [list]);
  const { points, counts, unplaced } = useMemo(() => (actor ? pointsOf(actor) : { points: [], counts: { sent: 0, hosted: 0, events: 0 }, unplaced: 0 }), [actor]);
  const shownPoints = useMemo(() => points.filter(({ kind }) => kinds.has(kind)), [points, kinds]);
  const organizationShown = wanted ? members.data?.organization : undefined;
  const shading = useMemo(() => {
    if (!actor) return nobody;
    if (by === 'relations') return byRelation(actor);
    if (by === 'treaties') return byTreaties(actor);
    return organizationShown ? byMembership(organizationShown) : nobody;
  }, [actor, by, organizationShown]);

  const problem = [answer, countries, members].find((each) => each.problem);
  const loading = !actor || !list || (wanted !== undefined && members.state === 'loading');
  const shaded = (list ?? []).filter(({ slug }) => slug !== node.slug && shading.shades.has(slug));

  const tools = (
    <div className="view-tools">
      <label>
        Shade by
        <select value={by} onChange={({ target }) => setParams({ by: target.value }, { replace: true })}>
          {shadings.map((name) => (
            <option key={name} value={name}>
              {titles[name]}
            </option>
          ))}
        </select>
      </label>
      {by === 'membership' && organizations.length > 0 && (
        <label>
          in
          <select value={organization} onChange={({ target }) => setParams({ in: target.value }, { replace: true })}>
            {organizations.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <KindBoxes all={pointKinds} kinds={kinds} names={pointNames} counts={counts} legend="Points" />
    </div>
  );

  const membership = wanted && by === 'membership';
  const rows = shaded.map(({ slug, name, numeric }) => ({ country: slug, name, numeric, says: shading.shades.get(slug)?.says }));
  const frame = { title: `Map of ${node.name}`, everything: async () => ({ map: rows }), tools };
  const content = (
    <>
      {problem?.problem && <Trouble problem={problem.problem} again={problem.again} />}
      {!problem && (
        <>
          <p role="status" className="note">
            {loading ? 'Reading what the map is to show…' : summary(by, shaded.length, node.name, organizationShown?.name)}
          </p>
          <div className="map">
            <MapDrawing
              ref={map}
              shapes={shapes}
              dots={dots}
              points={shownPoints}
              shades={shading.shades}
              centre={node.slug}
              picked={picked}
              pick={pick}
              label={`Map of ${node.name}, ${titles[by].toLowerCase()}. Arrow keys go from country to country, plus and minus zoom, 0 shows the whole world. The list below it has all of them.`}
            />
            <div className="zoom" role="group" aria-label="Zoom">
              <button type="button" aria-label="Closer" onClick={() => map.current?.zoom(1.6)}>
                +
              </button>
              <button type="button" aria-label="Farther" onClick={() => map.current?.zoom(1 / 1.6)}>
                −
              </button>
              <button type="button" aria-label="Show the whole world" onClick={() => map.current?.fit()}>
                ⤢
              </button>
            </div>
            {picked && <Card picked={picked} shades={shading.shades} node={node} close={() => pick(undefined)} />}
          </div>
          <Legend shading={shading} by={by} kinds={kinds} counts={counts} />
          <p className="note">
            Borders are today's, from Natural Earth{asOf && '; the countries are those of the time asked about'}.
            {by === 'treaties' && ` A treaty counts where both are on record as having a part in it${asOf ? `, if it was signed by ${asOf} and had not ended; whoever joined it later counts too` : ', ended ones too'}.`}
            {unplaced > 0 && ` ${capital(counted(unplaced, 'mission or event has', 'missions and events have'))} no coordinates on record and ${unplaced === 1 ? 'is' : 'are'} not drawn.`}
          </p>
          <List countries={shaded} shades={shading.shades} unseen={unseen} />
        </>
      )}
    </>
  );
  return membership ? (
    <View {...frame} document={MembersDocument} variables={wanted} data={members.data}>
      {content}
    </View>
  ) : (
    <View {...frame} document={MapDocument} variables={variables} data={answer.data}>
      {content}
    </View>
  );
}

type Choice = { slug: string; name: string };

function choices(node: ViewProps['node'], memberships: { organization: Choice }[]): Choice[] {
  const all = memberships.map(({ organization }) => organization);
  if (node.__typename === 'Organization') all.unshift(node);
  return [...new Map(all.map((choice) => [choice.slug, choice])).values()];
}

function summary(by: ShadingName, number: number, name: string, organization: string | undefined): string {
  if (by === 'relations') return number === 0 ? `No relations of ${name} with countries are on record for this time.` : `${name} and ${counted(number, 'country', 'countries')}, by their relations.`;
  if (by === 'treaties') return number === 0 ? `${name} has no treaty with a country on record for this time.` : `${counted(number, 'country', 'countries')} with which ${name} has treaties in common.`;
  if (!organization) return `${name} is in no organization on record for this time.`;
  return number === 0 ? `No other country is on record as having a part in ${organization} at this time.` : `${counted(number, 'country', 'countries')} with a part in ${organization}.`;
}

function Card({ picked, shades, node, close }: { picked: Picked; shades: Map<string, Shade>; node: ViewProps['node']; close: () => void }) {
  return (
    <section className="card map-card" aria-label="Picked">
      {'country' in picked ? <CountryCard country={picked.country} shade={shades.get(picked.country.slug)} node={node} /> : <PointCard {...picked} />}
      <p className="card-ways">
        <button type="button" onClick={close}>
          Close
        </button>
      </p>
    </section>
  );
}

function CountryCard({ country, shade, node }: { country: Country; shade: Shade | undefined; node: ViewProps['node'] }) {
  return (
    <>
      <h3>
        <A href={hrefOf(country)} dir="auto">
          {country.name}
        </A>
      </h3>
      {country.slug !== node.slug && (
        <>
          <p>{shade ? `${capital(shade.says)}.` : 'Nothing of this is on record.'}</p>
          <p>
            <A href={`/relation/${encodeURIComponent(node.slug)}/${encodeURIComponent(country.slug)}`}>
              {node.name} and {country.name}
            </A>
          </p>
        </>
      )}
      {shade?.fact && <SourcesOf id={shade.fact} />}
    </>
  );
}

function PointCard({ point }: Extract<Picked, { point: unknown }>) {
  return (
    <>
      <h3 dir="auto">{point.name}</h3>
      <ul>
        {point.what.map(({ text, href }, index) => (
          <li key={index}>
            <A href={href} dir="auto">
              {text}
            </A>
          </li>
        ))}
      </ul>
    </>
  );
}

type LegendProps = { shading: Shading; by: ShadingName; kinds: ReadonlySet<PointKind>; counts: Record<PointKind, number> };

function Legend({ shading, by, kinds, counts }: LegendProps) {
  const points = pointKinds.filter((kind) => kinds.has(kind) && counts[kind] > 0);
  return (
    <ul className="map-legend" aria-label={`Legend: ${titles[by].toLowerCase()}`}>
      <li>
        <i className="tone-centre" /> {by === 'membership' ? 'Seen from here' : 'This country'}
      </li>
      {shading.legend.map(({ tone, label }) => (
        <li key={tone}>
          <i className={`tone-${tone}`} /> {label}
        </li>
      ))}
      <li>
        <i className="tone-nothing" /> Nothing on record
      </li>
      {points.map((kind) => (
        <li key={kind}>
          <i className={`point-${kind}`} /> {pointNames[kind]}
        </li>
      ))}
    </ul>
  );
}

function List({ countries, shades, unseen }: { countries: Country[]; shades: Map<string, Shade>; unseen: Country[] }) {
  const rows = countries.toSorted((a, b) => shades.get(a.slug)!.rank - shades.get(b.slug)!.rank || a.name.localeCompare(b.name));
  if (rows.length === 0) return null;
  const without = new Set(unseen.map(({ slug }) => slug));
  return (
    <details className="map-list">
      <summary>The same as a list</summary>
      <table>
        <caption className="visually-hidden">Countries that the map shades</caption>
        <thead>
          <tr>
            <th scope="col">Country</th>
            <th scope="col">How it stands</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((country) => (
            <tr key={country.slug}>
              <td>
                <A href={hrefOf(country)} dir="auto">
                  {country.name}
                </A>
                {without.has(country.slug) && <span className="note"> not on the map</span>}
              </td>
              <td>{capital(shades.get(country.slug)!.says)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
