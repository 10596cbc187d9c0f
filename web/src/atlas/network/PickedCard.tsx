// What the reader has picked: an actor or treaty, with the ways on from it; or a link, with what it says and who says so.
import { A, hrefOf } from '../address';
import { counted } from '../labels';
import { SourcesOf } from '../parts/Sources';
import type { Picked } from './Drawing';
import { sentence, type Network } from './graph';
import { expansionKey, type Expansion } from './useNetwork';

type Props = { network: Network; picked: Picked; pick: (what: Picked | undefined) => void; expand: (node: string) => void; busy: Expansion[] };

export function PickedCard({ network, picked, ...rest }: Props) {
  if ('link' in picked) return network.hasEdge(picked.link) ? <LinkCard network={network} link={picked.link} {...rest} /> : null;
  return network.hasNode(picked.node) ? <NodeCard network={network} node={picked.node} {...rest} /> : null;
}

const types = { Country: 'country', Organization: 'organization', Person: 'person', Treaty: 'treaty' } as const;

function NodeCard({ network, node, pick, expand, busy }: Omit<Props, 'picked'> & { node: string }) {
  const attributes = network.getNodeAttributes(node);
  const links = network.filterEdges(node, (_, { hidden }) => !hidden).length;
  const loading = busy.some(({ key, state }) => key === expansionKey(attributes) && state === 'loading');
  return (
    <section className="card" aria-label="Picked" data-picked={attributes.slug}>
      <h3 dir="auto">{attributes.label}</h3>
      <p className="note">
        {types[attributes.__typename]}, {counted(links, 'link')} here
      </p>
      <p className="card-ways">
        <A href={hrefOf(attributes)}>Open its page</A>
        {!attributes.expanded && (
          <button type="button" disabled={loading} onClick={() => expand(node)}>
            {loading ? 'Expanding…' : 'Expand'}
          </button>
        )}
        <button type="button" onClick={() => pick(undefined)}>
          Close
        </button>
      </p>
    </section>
  );
}

function LinkCard({ network, link, pick }: Omit<Props, 'picked'> & { link: string }) {
  const { from, says, to, when } = sentence(network, link);
  const name = (id: string) => (
    <A href={hrefOf(network.getNodeAttributes(id))} dir="auto">
      {network.getNodeAttribute(id, 'label')}
    </A>
  );
  return (
    <section className="card" aria-label="Picked">
      <p className="card-says">
        {name(from)} {says} {name(to)}
        {when && `, ${when}`}.
      </p>
      <SourcesOf id={link} />
      <p className="card-ways">
        <button type="button" onClick={() => pick(undefined)}>
          Close
        </button>
      </p>
    </section>
  );
}
