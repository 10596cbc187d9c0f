// The network as data: actors and treaties are its nodes, facts its edges. What the server answers is added to a graph
// here; how it is laid out and drawn is layout.ts's and Drawing.tsx's.
import { MultiUndirectedGraph } from 'graphology';
import type { NetworkActorFragment, NetworkQuery, NetworkTimeFragment, TreatyNetworkQuery } from '../../gql/graphql';
import { span, type Span } from '../drawing/time';
import { membershipSays, partySays, relationSays, type MembershipStanding } from './says';

export const linkKinds = ['relation', 'membership', 'treaty'] as const;
export type LinkKind = (typeof linkKinds)[number];

export type NodeAttributes = {
  __typename: 'Country' | 'Organization' | 'Person' | 'Treaty';
  slug: string;
  label: string;
  x: number;
  y: number;
  size: number;
  /** Its own links have been asked for and added. */
  expanded: boolean;
  /** Dragged to its place, where the layout leaves it. */
  fixed: boolean;
  hidden: boolean;
} & Partial<NodeDress>;

/** How a node looks, which Drawing.tsx decides and Sigma reads. */
export type NodeDress = { dot: number; shape: string; color: string; opacity: number; visibility: 'visible' | 'hidden'; text: string; textVisibility: 'auto' | 'visible' | 'hidden'; ink: string; backdrop: string };

export type LinkAttributes = {
  kind: LinkKind;
  /** What the fact says between the names of its two ends: "is a founding member of". */
  says: string;
  /** When it holds, for people. */
  when: string;
  time: Span | null;
  /** The end that `says` begins with. */
  from: string;
  hidden: boolean;
} & Partial<LinkDress>;

export type LinkDress = { color: string; opacity: number; size: number; visibility: 'visible' | 'hidden' };

export type Network = MultiUndirectedGraph<NodeAttributes, LinkAttributes>;

export const emptyNetwork = (): Network => new MultiUndirectedGraph<NodeAttributes, LinkAttributes>();

/** What a page of the record was too short for: "200 of 1,431 treaties of Kazakhstan". */
export type LeftOut = { of: string; what: string; shown: number; total: number };

type Actor = NonNullable<NetworkQuery['actor']>;
type Treaty = Actor['treaties']['nodes'][number];
type Party = Treaty['parties']['nodes'][number];

export function addActor(network: Network, actor: Actor): LeftOut[] {
  const here = addNode(network, actor, actor.name, network.order === 0 ? undefined : actor.id);
  network.mergeNodeAttributes(here, { expanded: true });
  for (const { counterpart, node } of actor.relations.edges) {
    addLink(network, node.id, here, addNode(network, counterpart, counterpart.name, here), {
      kind: 'relation',
      says: relationSays[node.status],
      when: node.established ? `established ${node.established.display}` : '',
      time: onward(node.established),
    });
  }
  for (const { id, role, status, period, organization } of actor.memberships.nodes)
    addLink(network, id, here, addNode(network, organization, organization.name, here), membership({ role, status }, period));
  const members = actor.__typename === 'Organization' ? actor.members : undefined;
  for (const { id, role, status, period, member } of members?.nodes ?? [])
    addLink(network, id, addNode(network, member, member.name, here), here, membership({ role, status }, period));
  for (const treaty of actor.treaties.nodes) {
    const node = addNode(network, treaty, treaty.title, here);
    const own = treaty.own.nodes.map((party) => ({ ...party, party: actor }));
    const whole = (treaty.parties.totalCount ?? 0) <= treaty.parties.nodes.length;
    addParties(network, treaty, node, whole ? [...own, ...treaty.parties.nodes] : own);
    if (whole) network.mergeNodeAttributes(node, { expanded: true });
  }
  const leftOut = (what: string, { totalCount }: { totalCount?: number | null }, shown: number) => ({ of: actor.name, what, shown, total: totalCount ?? shown });
  return [
    leftOut('relations', actor.relations, actor.relations.edges.length),
    leftOut('memberships', actor.memberships, actor.memberships.nodes.length),
    ...(members ? [leftOut('members', members, members.nodes.length)] : []),
    leftOut('treaties', actor.treaties, actor.treaties.nodes.length),
  ].filter(({ shown, total }) => shown < total);
}

export function addTreaty(network: Network, treaty: NonNullable<TreatyNetworkQuery['treaty']>): LeftOut[] {
  const node = addNode(network, treaty, treaty.title, undefined);
  network.mergeNodeAttributes(node, { expanded: true });
  addParties(network, treaty, node, treaty.parties.nodes);
  const shown = treaty.parties.nodes.length;
  const total = treaty.parties.totalCount ?? shown;
  return shown < total ? [{ of: treaty.title, what: 'parties', shown, total }] : [];
}

function addParties(network: Network, { signed }: Pick<Treaty, 'signed'>, treaty: string, parties: Party[]): void {
  for (const { id, role, party } of parties) {
    addLink(network, id, addNode(network, party, party.name, treaty), treaty, {
      kind: 'treaty',
      says: partySays[role],
      when: signed ? `signed ${signed.display}` : '',
      time: onward(signed),
    });
  }
}

const membership = (standing: MembershipStanding, period: NetworkTimeFragment | null | undefined) => ({
  kind: 'membership' as const,
  says: membershipSays(standing),
  when: span(period) ? (period?.display ?? '') : '',
  time: span(period),
});

/** From its beginning on: a signature and an establishment are days, but what they bring about lasts. */
function onward(begun: NetworkTimeFragment | null | undefined): Span | null {
  const time = span(begun);
  return time && { ...time, ending: Infinity, to: Infinity };
}

function addNode(network: Network, node: NetworkActorFragment | Pick<Treaty, '__typename' | 'id' | 'slug'>, label: string, beside: string | undefined): string {
  if (network.hasNode(node.id)) return node.id;
  const from = beside !== undefined && network.hasNode(beside) ? network.getNodeAttributes(beside) : undefined;
  // The golden angle spreads neighbours evenly round where they are reached from, the same way each time.
  const turn = network.order * 2.399963;
  const away = from ? 6 + Math.sqrt(network.order) : 0;
  network.addNode(node.id, {
    __typename: node.__typename,
    slug: node.slug,
    label,
    x: (from?.x ?? 0) + away * Math.cos(turn),
    y: (from?.y ?? 0) + away * Math.sin(turn),
    size: 3,
    expanded: false,
    fixed: false,
    hidden: false,
  });
  return node.id;
}

function addLink(network: Network, id: string, from: string, to: string, link: Omit<LinkAttributes, 'from' | 'hidden' | keyof LinkDress>): void {
  if (network.hasEdge(id) || from === to) return;
  network.addEdgeWithKey(id, from, to, { ...link, from, hidden: false });
}

/** Has Sigma index all links anew after a change of them; otherwise it refuses those that were just added. */
export const reindexed = { attributes: ['zIndex' as never] };

export type Filter = { kinds: ReadonlySet<LinkKind>; from: number; to: number };

/** Hides what the filter does not let through, and the nodes that nothing leads to then. Gives how much is left. */
export function applyFilter(network: Network, { kinds, from, to }: Filter, centre: string): { nodes: number; links: number } {
  let links = 0;
  const reached = new Set([centre]);
  network.updateEachEdgeAttributes(
    (_, link, source, target) => {
      const hidden = !kinds.has(link.kind) || (link.time !== null && (link.time.from >= to || link.time.to <= from));
      if (!hidden) {
        links += 1;
        reached.add(source).add(target);
      }
      return { ...link, hidden };
    },
    reindexed,
  );
  network.updateEachNodeAttributes((id, node) => ({ ...node, hidden: !reached.has(id), size: sizeOf(network, id, node, id === centre) }));
  return { nodes: reached.size, links };
}

function sizeOf(network: Network, id: string, { __typename }: NodeAttributes, central: boolean): number {
  if (__typename === 'Treaty') return 3;
  return central ? 9 : 3.5 + Math.min(5, Math.log2(1 + network.degree(id)) * 0.8);
}

/** A link as a sentence, read from one of its ends: "Kazakhstan is a founding member of SCO". */
export function sentence(network: Network, id: string): { from: string; says: string; to: string; when: string } {
  const { from, says, when } = network.getEdgeAttributes(id);
  return { from, says, to: network.opposite(from, id), when };
}
