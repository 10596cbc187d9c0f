// Every link of the network as a row of a table, so that all of it can be read and picked without the drawing.
import { useMemo, useState } from 'react';
import type { Picked } from './Drawing';
import { sentence, type Network } from './graph';

const atOnce = 100;

type Props = { network: Network; version: number; filtered: unknown; picked: Picked | undefined; pick: (what: Picked) => void };

export function LinkList({ network, version, filtered, picked, pick }: Props) {
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(atOnce);
  const rows = useMemo(() => rowsOf(network), [network, version, filtered]);
  const wanted = search.trim().toLocaleLowerCase();
  const found = useMemo(() => (wanted ? rows.filter(({ fromName, says, toName, when }) => `${fromName} ${says} ${toName} ${when}`.toLocaleLowerCase().includes(wanted)) : rows), [rows, wanted]);
  const isPicked = (id: string) => picked !== undefined && (('link' in picked && picked.link === id) || ('node' in picked && network.hasNode(picked.node) && network.hasExtremity(id, picked.node)));
  if (rows.length === 0) return null;
  return (
    <div className="link-list">
      <input type="search" aria-label="Find among the links" placeholder="Find among the links" value={search} onChange={(event) => setSearch(event.target.value)} />
      <table>
        <caption className="visually-hidden">Links of the network</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Link</th>
            <th scope="col">With whom, or what</th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, limit).map(({ id, kind, from, fromName, says, to, toName, when }) => (
            <tr key={id} className={isPicked(id) ? 'is-picked' : undefined}>
              <td>
                <button type="button" className="plain" dir="auto" onClick={() => pick({ node: from })}>
                  {fromName}
                </button>
              </td>
              <td>
                <button type="button" className={`plain kind-${kind}`} onClick={() => pick({ link: id })}>
                  {says}
                </button>
                {when && <span className="when"> {when}</span>}
              </td>
              <td>
                <button type="button" className="plain" dir="auto" onClick={() => pick({ node: to })}>
                  {toName}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length === 0 && <p>No link has these words in it.</p>}
      {found.length > limit && (
        <button type="button" onClick={() => setLimit(limit + 5 * atOnce)}>
          Show more of the {found.length.toLocaleString('en')}
        </button>
      )}
    </div>
  );
}

/** What is visible of the network, link by link. */
export function rowsOf(network: Network) {
  return network
    .filterEdges((_, { hidden }) => !hidden)
    .map((id) => {
      const { from, says, to, when } = sentence(network, id);
      const name = (node: string) => network.getNodeAttribute(node, 'label');
      return { id, kind: network.getEdgeAttribute(id, 'kind'), from, fromName: name(from), says, to, toName: name(to), when };
    });
}
