// The graph that the page shows: the actor's own links, and those of every node that the address says is expanded.
import { useEffect, useMemo, useState } from 'react';
import { setParams, useAddress } from '../address';
import { ask, Refusal, useAnswer, type Problem } from '../api';
import { NetworkDocument, networkVariables, TreatyNetworkDocument } from './documents';
import { addActor, addTreaty, emptyNetwork, type LeftOut, type Network } from './graph';

export type Expansion = { key: string; state: 'loading' } | { key: string; state: 'failed'; problem: Problem };

/** How the address names what is expanded: an actor by its slug, a treaty by `treaty:` and its slug. */
export const expansionKey = ({ __typename, slug }: { __typename: string; slug: string }) => (__typename === 'Treaty' ? `treaty:${slug}` : slug);

type Addition = (network: Network) => LeftOut[];

async function addition(key: string, asOf: string | undefined, signal: AbortSignal): Promise<Addition> {
  if (key.startsWith('treaty:')) {
    const { treaty } = await ask(TreatyNetworkDocument, { slug: key.slice('treaty:'.length) }, signal);
    return (network) => (treaty ? addTreaty(network, treaty) : []);
  }
  const { actor } = await ask(NetworkDocument, networkVariables(key, asOf), signal);
  return (network) => (actor ? addActor(network, actor) : []);
}

export function useNetwork(slug: string, asOf: string | undefined) {
  const { params } = useAddress();
  const open = params.get('open') ?? '';
  const variables = useMemo(() => networkVariables(slug, asOf), [slug, asOf]);
  const answer = useAnswer(NetworkDocument, variables);
  const [places, setPlaces] = useState<Network>();
  const [pending, setPending] = useState<Expansion[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [grown, setGrown] = useState<{ network: Network; version: number; leftOut: LeftOut[]; added: Set<string>; gone: AbortSignal }>();

  const actor = answer.state === 'done' ? answer.data.actor : undefined;

  // A new time makes a new graph, whose nodes begin where they were in the last.
  useEffect(() => {
    if (!actor) return;
    const network = emptyNetwork();
    const leftOut = addActor(network, actor);
    if (places) takePlaces(network, places);
    setPlaces(network);
    const gone = new AbortController();
    setGrown({ network, version: 0, leftOut, added: new Set(), gone: gone.signal });
    setPending([]);
    return () => gone.abort();
    // Only a new answer begins anew; the places are those of the graph before it.
  }, [actor]);

  const network = grown?.network;
  useEffect(() => {
    if (!network || !grown) return;
    const keys = open.split(',').filter((key) => key && !grown.added.has(key));
    for (const key of keys) {
      grown.added.add(key);
      setPending((others) => [...others.filter((other) => other.key !== key), { key, state: 'loading' }]);
      addition(key, asOf, grown.gone).then(
        (add) => {
          const leftOut = add(network);
          setPending((others) => others.filter((other) => other.key !== key));
          setGrown((now) => (now?.network === network ? { ...now, version: now.version + 1, leftOut: [...now.leftOut, ...leftOut] } : now));
        },
        (error: unknown) => {
          grown.added.delete(key);
          if (grown.gone.aborted) return;
          if (!(error instanceof Refusal)) throw error;
          setPending((others) => [...others.filter((other) => other.key !== key), { key, state: 'failed', problem: error.problem }]);
        },
      );
    }
  }, [network, open, attempt]);

  return {
    answer,
    variables,
    network,
    version: grown?.version ?? 0,
    leftOut: grown?.leftOut ?? [],
    pending,
    expand(key: string) {
      const keys = open.split(',').filter(Boolean);
      if (keys.includes(key)) setAttempt((n) => n + 1);
      else setParams({ open: [...keys, key].join(',') });
    },
  };
}

function takePlaces(network: Network, from: Network): void {
  network.updateEachNodeAttributes((id, node) => {
    if (!from.hasNode(id)) return node;
    const { x, y, fixed } = from.getNodeAttributes(id);
    return { ...node, x, y, fixed };
  });
}
