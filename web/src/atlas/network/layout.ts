// Gives the nodes their places: ForceAtlas2 in a worker, some rounds at a time, so that the drawing can follow.
import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import { stillness } from '../drawing/ink';
import type { Network } from './graph';

export type Work = { run: number; rounds: number; nodes: Float32Array; edges: Float32Array; settings: ForceAtlas2Settings };
export type Places = { run: number; nodes: Float32Array; settled: boolean };

const perNode = 10;
const perEdge = 3;

export class Layout {
  private readonly worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  private run = 0;
  private rows = new Map<string, number>();
  private latest: Places | undefined;
  private due = 0;

  /** `moved` is told after each change of the network's places. */
  constructor(
    private readonly network: Network,
    private readonly moved: () => void,
  ) {
    this.worker.addEventListener('message', ({ data }: MessageEvent<Places>) => {
      if (stillness() && !data.settled) return;
      this.latest = data;
      this.due ||= requestAnimationFrame(() => this.follow());
    });
  }

  /** Lays out what is visible, from where it is now; `effort` 1 from scratch, less where little has changed. */
  start(effort: number): void {
    const { rows, nodes, edges } = matrices(this.network);
    this.run += 1;
    this.rows = rows;
    const rounds = Math.max(40, Math.round(effort * Math.max(150, 600 - rows.size / 4)));
    this.worker.postMessage({ run: this.run, rounds, nodes, edges, settings: settings(rows.size) } satisfies Work);
  }

  stop(): void {
    this.run += 1;
    this.worker.postMessage(undefined);
  }

  end(): void {
    cancelAnimationFrame(this.due);
    this.worker.terminate();
  }

  private follow(): void {
    this.due = 0;
    const { run, nodes } = this.latest!;
    if (run !== this.run) return;
    this.network.updateEachNodeAttributes(
      (id, node) => {
        const row = this.rows.get(id);
        return row === undefined || node.fixed ? node : { ...node, x: nodes[row]!, y: nodes[row + 1]! };
      },
      { attributes: ['x', 'y'] },
    );
    this.moved();
  }
}

function settings(order: number): ForceAtlas2Settings {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 8,
    strongGravityMode: true,
    gravity: 0.06,
    slowDown: 1 + Math.log(Math.max(1, order)),
    barnesHutOptimize: order > 500,
    barnesHutTheta: 0.8,
  };
}

/** ForceAtlas2's matrices: x, y, four forces, mass, convergence, size, fixed of each node; ends and weight of each edge. */
function matrices(network: Network) {
  const rows = new Map(network.filterNodes((_, { hidden }) => !hidden).map((id, index) => [id, index * perNode]));
  const nodes = new Float32Array(rows.size * perNode);
  for (const [id, row] of rows) {
    const { x, y, size, fixed } = network.getNodeAttributes(id);
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, size, fixed ? 1 : 0], row);
  }
  const visible = network.filterEdges((_, { hidden }) => !hidden);
  const edges = new Float32Array(visible.length * perEdge);
  visible.forEach((id, index) => {
    const [from, to] = network.extremities(id).map((end) => rows.get(end)!) as [number, number];
    nodes[from + 6]! += 1;
    nodes[to + 6]! += 1;
    edges.set([from, to, 1], index * perEdge);
  });
  return { rows, nodes, edges };
}
