// Moves the nodes, away from the page's own thread, and tells now and then how far it is. The matrices are ForceAtlas2's.
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Places, Work } from './layout';

const slice = 50; // ms between two tellings

let work: Work | undefined;
let due = 0;

addEventListener('message', ({ data }: MessageEvent<Work | undefined>) => {
  work = data;
  clearTimeout(due);
  step();
});

function step(): void {
  if (!work) return;
  const until = performance.now() + slice;
  while (work.rounds > 0 && performance.now() < until) {
    iterate(work.settings, work.nodes, work.edges);
    work.rounds -= 1;
  }
  postMessage({ run: work.run, nodes: work.nodes, settled: work.rounds === 0 } satisfies Places);
  if (work.rounds > 0) due = self.setTimeout(step); // lets a message in between
}
