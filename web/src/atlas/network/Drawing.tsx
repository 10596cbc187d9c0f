// The network as a drawing: Sigma paints the graph with WebGL and tells what the pointer does to it.
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';
import Sigma, { DEFAULT_STYLES } from 'sigma';
import { layerFill, sdfCircle, sdfDiamond, sdfSquare, sdfTriangle } from 'sigma/rendering';
import { stillness, type Ink } from '../drawing/ink';
import { reindexed, type LinkAttributes, type Network, type NodeAttributes } from './graph';
import { Layout } from './layout';

/** A node or a link that the reader has chosen. */
export type Picked = { node: string } | { link: string };

export type DrawingHandle = {
  zoom: (by: number) => void;
  fit: () => void;
};

type Props = {
  network: Network;
  /** Another value after each change of what the network has to show: it is laid out anew then. */
  shown: unknown;
  label: string;
  ink: Ink;
  picked: Picked | undefined;
  /** Names what the pointer is on. */
  pointed: (what: Picked | undefined) => void;
  pick: (what: Picked | undefined) => void;
  expand: (node: string) => void;
  ref: Ref<DrawingHandle>;
};

export const canDraw = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

export function Drawing({ network, shown, label, ink, picked, pointed, pick, expand, ref }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const drawn = useRef<ReturnType<typeof draw>>(undefined);
  const told = useRef({ pointed, pick, expand });
  told.current = { pointed, pick, expand };

  useEffect(() => {
    const drawing = draw(network, stage.current!, ink, told);
    drawn.current = drawing;
    return () => drawing.end();
  }, [network]);

  useEffect(() => drawn.current?.paint(ink, picked), [network, ink, picked]);
  useEffect(() => drawn.current?.settle(), [network, shown]);

  useImperativeHandle(ref, () => ({
    zoom: (by) => drawn.current?.zoom(by),
    fit: () => drawn.current?.fit(),
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    const move = keys[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(drawn.current!);
  };
  return <div ref={stage} className="network-stage" role="application" tabIndex={0} aria-label={label} onKeyDown={onKeyDown} />;
}

type Drawn = ReturnType<typeof draw>;

const keys: Record<string, (drawn: Drawn) => void> = {
  ArrowLeft: (drawn) => drawn.pan(-0.1, 0),
  ArrowRight: (drawn) => drawn.pan(0.1, 0),
  ArrowUp: (drawn) => drawn.pan(0, 0.1),
  ArrowDown: (drawn) => drawn.pan(0, -0.1),
  '+': (drawn) => drawn.zoom(1.5),
  '=': (drawn) => drawn.zoom(1.5),
  '-': (drawn) => drawn.zoom(1 / 1.5),
  '0': (drawn) => drawn.fit(),
};

const shapes = { Country: 'circle', Organization: 'square', Person: 'triangle', Treaty: 'diamond' } as const;
const inks = { Country: 'relation', Organization: 'membership', Person: 'mission', Treaty: 'treaty' } as const;

/** Beyond so many, links step aside while one moves and are picked in the list, which keeps the drawing fluent without a GPU, too. */
const manyLinks = 2000;

type Told = { current: Pick<Props, 'pointed' | 'pick' | 'expand'> };

function draw(network: Network, stage: HTMLElement, ink: Ink, told: Told) {
  let picked: Picked | undefined;
  let under: Picked | undefined;
  let settledBefore = false;
  let due = 0;

  const sigma = new Sigma<NodeAttributes, LinkAttributes>(network, stage, {
    primitives: { nodes: { shapes: [sdfCircle(), sdfSquare(), sdfTriangle(), sdfDiamond()], layers: [layerFill()] } },
    settings: {
      autoRescale: 'once',
      enableNodeDrag: true,
      enableEdgeEvents: true,
      itemSizesReference: 'screen',
      stagePadding: 40,
      labelDensity: 0.8,
      labelRenderedSizeThreshold: 3.4,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      zoomDuration: stillness() ? 0 : 150,
      inertiaDuration: stillness() ? 0 : 200,
    },
    // Bound to attributes and nothing else, so that Sigma works out anew only what has changed.
    styles: {
      nodes: [
        DEFAULT_STYLES.nodes,
        {
          shape: { attribute: 'shape' },
          size: { attribute: 'dot' },
          color: { attribute: 'color' },
          opacity: { attribute: 'opacity' },
          visibility: { attribute: 'visibility' },
          label: { whenState: 'isHovered', then: { attribute: 'label' }, else: { attribute: 'text' } },
          labelVisibility: { whenState: 'isHovered', then: 'visible', else: { attribute: 'textVisibility' } },
          labelColor: { attribute: 'ink' },
          labelSize: 12,
          labelFont: ink.sans,
          backdropColor: { attribute: 'backdrop' },
          backdropShadowColor: 'rgba(0, 0, 0, 0.3)',
          backdropShadowBlur: 4,
          backdropPadding: 4,
          cursor: 'pointer',
        },
      ],
      edges: [DEFAULT_STYLES.edges, { opacity: { attribute: 'opacity' }, visibility: { attribute: 'visibility' } }],
    },
  });

  /** Dresses nodes and links: what is near the chosen one stands out, the rest steps back. */
  const look = () => {
    const near = nearby(network, under ?? picked);
    const quiet = Math.min(0.45, 8 / Math.sqrt(1 + network.size)); // the more links there are, the fainter
    const room = roominess(network, stage);
    network.updateEachNodeAttributes((id, node): NodeAttributes => {
      const faded = near !== null && !near.nodes.has(id);
      return {
        ...node,
        shape: shapes[node.__typename],
        dot: node.size * room,
        color: ink[inks[node.__typename]],
        opacity: faded ? 0.25 : 1,
        visibility: node.hidden ? 'hidden' : 'visible',
        text: shortened(node.label),
        textVisibility: near?.central === id ? 'visible' : faded ? 'hidden' : 'auto',
        ink: ink.ink,
        backdrop: ink.sheet,
      };
    });
    network.updateEachEdgeAttributes(
      (id, link): LinkAttributes => ({
        ...link,
        color: ink[link.kind],
        opacity: near === null ? quiet : near.links.has(id) ? 0.9 : 0.1,
        size: near?.links.has(id) ? 2 : 1,
        visibility: link.hidden ? 'hidden' : 'visible',
      }),
      reindexed,
    );
  };
  const point = (what: Picked | undefined) => {
    under = what;
    told.current.pointed(what);
    due ||= requestAnimationFrame(() => {
      due = 0;
      look();
    });
  };
  const layout = new Layout(network, frame);

  function frame(): void {
    const box = boundingBox(network);
    if (box) sigma.setCustomBBox(box);
  }

  sigma.on('enterNode', ({ node }) => point({ node }));
  sigma.on('leaveNode', () => point(undefined));
  sigma.on('enterEdge', ({ edge }) => point({ link: edge }));
  sigma.on('leaveEdge', () => point(undefined));
  sigma.on('clickNode', ({ node }) => told.current.pick({ node }));
  sigma.on('clickEdge', ({ edge }) => told.current.pick({ link: edge }));
  sigma.on('clickStage', () => told.current.pick(undefined));
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    told.current.expand(node);
  });
  sigma.on('nodeDragStart', () => layout.stop());
  sigma.on('nodeDragEnd', ({ node }) => network.mergeNodeAttributes(node, { fixed: true }));

  const camera = sigma.getCamera();
  const glide = stillness() ? { duration: 0 } : { duration: 200 };
  return {
    paint(newInk: Ink, newPicked: Picked | undefined) {
      ink = newInk;
      picked = newPicked;
      look();
    },
    settle() {
      look();
      const many = network.size > manyLinks;
      sigma.setSettings({ enableEdgeEvents: !many, hideEdgesOnMove: many });
      layout.start(settledBefore ? 0.5 : 1);
      settledBefore = true;
    },
    zoom: (by: number) => void camera.animate({ ratio: camera.getState().ratio / by }, glide),
    pan(right: number, up: number) {
      const { x, y, ratio } = camera.getState();
      void camera.animate({ x: x + right * ratio, y: y + up * ratio }, glide);
    },
    fit() {
      frame();
      void camera.animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, glide);
    },
    end() {
      cancelAnimationFrame(due);
      layout.end();
      sigma.kill();
    },
  };
}

const shortened = (label: string): string => (label.length > 36 ? `${label.slice(0, 35).trimEnd()}…` : label);

const ample = 700; // square pixels for a node

/** How much smaller nodes are drawn where many of them share a small stage. */
function roominess(network: Network, { clientWidth, clientHeight }: HTMLElement): number {
  const shown = network.filterNodes((_, { hidden }) => !hidden).length;
  return Math.min(1, Math.max(0.4, Math.sqrt((clientWidth * clientHeight) / (shown * ample))));
}

type Nearby = { nodes: Set<string>; links: Set<string>; central: string | undefined };

function nearby(network: Network, what: Picked | undefined): Nearby | null {
  if (!what) return null;
  if ('link' in what) return network.hasEdge(what.link) ? { nodes: new Set(network.extremities(what.link)), links: new Set([what.link]), central: undefined } : null;
  if (!network.hasNode(what.node)) return null;
  return { nodes: new Set([what.node, ...network.neighbors(what.node)]), links: new Set(network.edges(what.node)), central: what.node };
}

function boundingBox(network: Network): { x: [number, number]; y: [number, number] } | null {
  const box: { x: [number, number]; y: [number, number] } = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
  network.forEachNode((_, { x, y, hidden }) => {
    if (hidden) return;
    box.x = [Math.min(box.x[0], x), Math.max(box.x[1], x)];
    box.y = [Math.min(box.y[0], y), Math.max(box.y[1], y)];
  });
  return box.x[0] < box.x[1] ? box : null;
}
