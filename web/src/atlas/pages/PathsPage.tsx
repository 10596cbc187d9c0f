// How two actors are linked: a choice of the two, and the shortest ways between them.
import { lazy, Suspense } from 'react';
import { setParams, useAddress, useAsOf } from '../address';
import { Title } from '../parts/Title';
import { ActorField } from '../search/ActorField';

const Paths = lazy(() => import('../network/Paths'));

export function PathsPage() {
  const { params } = useAddress();
  const asOf = useAsOf();
  const from = params.get('from') ?? undefined;
  const to = params.get('to') ?? undefined;
  return (
    <>
      <Title window="Paths">Paths between two actors</Title>
      <div className="fields">
        <ActorField label="From" actorRef={from} placeholder="Kazakhstan" take={(from) => setParams({ from })} />
        <ActorField label="To" actorRef={to} placeholder="Thailand" take={(to) => setParams({ to })} />
      </div>
      {from && to ? (
        <Suspense fallback={<p role="status">Loading the paths…</p>}>
          <Paths from={from} to={to} {...(asOf && { asOf })} />
        </Suspense>
      ) : (
        <p className="lead">By which relations, memberships, treaties and events is one country, organization or person linked to another? Choose the two.</p>
      )}
    </>
  );
}
