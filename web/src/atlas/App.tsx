// The frame of every page, and which page an address opens.
import { A, kinds, useAddress, useAsOf, type Address, type PageKind } from './address';
import { AsOf } from './parts/AsOf';
import { Mishap } from './parts/Mishap';
import { ActorPage } from './pages/ActorPage';
import { DocumentPage } from './pages/DocumentPage';
import { EventPage } from './pages/EventPage';
import { Home } from './pages/Home';
import { IndexPage } from './pages/IndexPage';
import { MapPage } from './pages/MapPage';
import { NothingPage } from './pages/NothingPage';
import { PathsPage } from './pages/PathsPage';
import { RelationPage } from './pages/RelationPage';
import { SourcePage } from './pages/SourcePage';
import { TreatyPage } from './pages/TreatyPage';
import { SearchBox } from './search/SearchBox';
import { SearchPage } from './search/SearchPage';

export function App() {
  const address = useAddress();
  const asOf = useAsOf();
  return (
    <>
      <a href="#content" className="skip">
        To the content
      </a>
      <header className="site-head">
        <A href="/" className="site-name">
          chancery
        </A>
        <SearchBox />
        <AsOf />
        <nav aria-label="Site">
          <A href="/map" aria-current={address.path === '/map' ? 'page' : undefined}>
            Map
          </A>
          <A href="/paths" aria-current={address.path === '/paths' ? 'page' : undefined}>
            Paths
          </A>
          <a href="/playground">Playground</a>
        </nav>
      </header>
      <main id="content" className={asOf ? 'then' : undefined}>
        <div role="status" className="then-note">
          {asOf && (
            <>
              As of <strong>{asOf}</strong>: the world as it then stood, as far as is on record
            </>
          )}
        </div>
        <Mishap key={address.path + (address.params.get('view') ?? '')}>
          <Page {...address} />
        </Mishap>
      </main>
    </>
  );
}

function Page({ segments, path }: Address) {
  const [first, name, other, ...rest] = segments;
  if (first === undefined) return <Home />;
  if (first in kinds && other === undefined) {
    const kind = first as PageKind;
    return name === undefined ? <IndexPage key={kind} kind={kind} /> : <Record key={path} kind={kind} name={name} />;
  }
  if (first === 'relation' && name !== undefined && other !== undefined && rest.length === 0) {
    return <RelationPage key={path} one={name} other={other} />;
  }
  if (name === undefined) {
    if (first === 'search') return <SearchPage />;
    if (first === 'paths') return <PathsPage />;
    if (first === 'map') return <MapPage />;
  }
  return <NothingPage key={path} name={segments.at(-1) ?? ''} />;
}

function Record({ kind, name }: { kind: PageKind; name: string }) {
  switch (kind) {
    case 'country':
    case 'organization':
    case 'person':
      return <ActorPage kind={kind} name={name} />;
    case 'treaty':
      return <TreatyPage slug={name} />;
    case 'event':
      return <EventPage slug={name} />;
    case 'source':
      return <SourcePage slug={name} />;
    case 'document':
      return <DocumentPage slug={name} />;
  }
}
