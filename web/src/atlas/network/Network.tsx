// An actor's relations, memberships and treaties as a graph to explore, and the same as a list that needs no pointer.
import './network.css';
import { useMemo, useRef, useState } from 'react';
import { useInk } from '../drawing/ink';
import { KindBoxes, useKinds } from '../drawing/KindBoxes';
import { counted } from '../labels';
import { YearRange, useYears } from '../drawing/YearRange';
import { Trouble } from '../parts/Trouble';
import { View } from '../parts/View';
import type { ViewProps } from '../views';
import { NetworkDocument } from './documents';
import { canDraw, Drawing, type DrawingHandle, type Picked } from './Drawing';
import { applyFilter, linkKinds, sentence, type LinkKind, type Network as Graph } from './graph';
import { LinkList, rowsOf } from './LinkList';
import { PickedCard } from './PickedCard';
import { expansionKey, useNetwork } from './useNetwork';

export default function Network({ node, asOf }: ViewProps) {
  const { answer, variables, network, version, leftOut, pending, expand } = useNetwork(node.slug, asOf);
  const kinds = useKinds(linkKinds);
  const years = useYears();
  const [picked, setPicked] = useState<Picked>();
  const drawable = useMemo(canDraw, []);
  const ink = useInk();

  const shown = useMemo(
    () => network && applyFilter(network, { kinds, from: years.from, to: years.to }, node.id),
    // The graph is changed in place; its version says when.
    [network, version, kinds, years.from, years.to, node.id],
  );
  const counts = useMemo(() => network && countByKind(network), [network, version]);

  const open = (id: string) => {
    if (!network) return;
    const attributes = network.getNodeAttributes(id);
    if (!attributes.expanded) expand(expansionKey(attributes));
    setPicked({ node: id });
  };

  const tools = counts && (
    <div className="view-tools">
      <KindBoxes all={linkKinds} kinds={kinds} names={plural} counts={counts} legend="Kinds of links" />
      <YearRange years={years} />
    </div>
  );

  return (
    <View title={`Network of ${node.name}`} document={NetworkDocument} variables={variables} data={answer.data} everything={async () => ({ network: network && rowsOf(network) })} tools={tools}>
      {answer.problem && <Trouble problem={answer.problem} again={answer.again} />}
      {!network && !answer.problem && <p role="status">Reading what {node.name} has to do with whom…</p>}
      {network && shown && (
        <div className="network">
          <div className="network-drawing">
            {drawable ? (
              <Pane
                network={network}
                shown={shown}
                ink={ink}
                picked={picked}
                pick={setPicked}
                expand={open}
                label={`Network of ${node.name}: ${counted(shown.nodes, 'node')} and ${counted(shown.links, 'link')}. Arrow keys move it, plus and minus zoom, 0 shows it whole. The list beside it has all of them.`}
              />
            ) : (
              <p className="note">This browser has no WebGL, which the drawing needs. The list has all that it would show.</p>
            )}
          </div>
          <div className="network-side">
            <p role="status" className="network-count">
              {shown.links === 0 ? nothing(network.size, node.name) : `${counted(shown.nodes, 'actor or treaty', 'actors and treaties')}, ${counted(shown.links, 'link')}.`}
              {pending.some(({ state }) => state === 'loading') && ' Expanding…'}
            </p>
            {leftOut.map(({ of, what, shown, total }) => (
              <p key={`${of} ${what}`} className="note">
                {shown.toLocaleString('en')} of the {total.toLocaleString('en')} {what} of {of} are drawn{what === 'treaties' && ', the latest signed'}.
              </p>
            ))}
            {pending.map((expansion) => expansion.state === 'failed' && <Trouble key={expansion.key} problem={expansion.problem} again={() => expand(expansion.key)} />)}
            {picked && <PickedCard network={network} picked={picked} pick={setPicked} expand={open} busy={pending} />}
            <LinkList network={network} version={version} filtered={shown} picked={picked} pick={setPicked} />
          </div>
        </div>
      )}
    </View>
  );
}

/** The drawing with its buttons, and what the pointer is on. That changes often, and the list beside has no part in it. */
function Pane(props: Omit<React.ComponentProps<typeof Drawing>, 'ref' | 'pointed'>) {
  const drawing = useRef<DrawingHandle>(null);
  const [pointed, setPointed] = useState<Picked>();
  return (
    <>
      <Drawing ref={drawing} pointed={setPointed} {...props} />
      <Zoom drawing={drawing} />
      <p className="network-pointed" aria-hidden="true">
        {describe(props.network, pointed) ?? 'Drag to move, double-click to expand'}
      </p>
    </>
  );
}

const plural: Record<LinkKind, string> = { relation: 'Relations', membership: 'Memberships', treaty: 'Treaties' };

function countByKind(network: Graph): Record<LinkKind, number> {
  const counts = { relation: 0, membership: 0, treaty: 0 };
  network.forEachEdge((_, { kind }) => (counts[kind] += 1));
  return counts;
}

const nothing = (links: number, name: string): string =>
  links === 0 ? `No relations, memberships or treaties of ${name} are on record for this time.` : 'The filters let nothing through.';

function describe(network: Graph, what: Picked | undefined): string | undefined {
  if (!what) return undefined;
  if ('node' in what) return network.hasNode(what.node) ? network.getNodeAttribute(what.node, 'label') : undefined;
  if (!network.hasEdge(what.link)) return undefined;
  const { from, says, to, when } = sentence(network, what.link);
  return `${network.getNodeAttribute(from, 'label')} ${says} ${network.getNodeAttribute(to, 'label')}${when && ` (${when})`}`;
}

function Zoom({ drawing }: { drawing: React.RefObject<DrawingHandle | null> }) {
  return (
    <div className="zoom" role="group" aria-label="Zoom">
      <button type="button" aria-label="Closer" onClick={() => drawing.current?.zoom(1.5)}>
        +
      </button>
      <button type="button" aria-label="Farther" onClick={() => drawing.current?.zoom(1 / 1.5)}>
        −
      </button>
      <button type="button" aria-label="Show the whole network" onClick={() => drawing.current?.fit()}>
        ⤢
      </button>
    </div>
  );
}
