// Paths as a drawing: from left to right, a column for each step, an actor once in its column, links in their kinds' colours.
// The list below says the same, so the drawing is hidden from those who have it read to them.
import { useEffect, useRef, useState } from 'react';
import type { Path, Step } from './Paths';

const row = 46;
const narrowest = 132; // px of a column
const margin = 14;

type Actor = Step['from'];

export function PathsDrawing({ paths }: { paths: Path[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const [given, setGiven] = useState(900);
  useEffect(() => {
    const resized = new ResizeObserver(() => setGiven(frame.current!.clientWidth));
    resized.observe(frame.current!);
    return () => resized.disconnect();
  }, []);

  const columns = columnsOf(paths);
  const column = Math.max(narrowest, Math.min(320, given / columns.length));
  const height = Math.max(...columns.map(({ length }) => length)) * row + 2 * margin;
  const width = column * columns.length;
  const x = (index: number) => index * column + margin;
  const y = (index: number, actor: Actor) => {
    const actors = columns[index]!;
    return (height - actors.length * row) / 2 + (actors.findIndex(({ id }) => id === actor.id) + 0.35) * row;
  };
  return (
    <div className="paths-drawing" ref={frame} aria-hidden="true">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {linksOf(paths).map(({ key, kind, index, from, to, nth, of }) => {
          const bend = (nth - (of - 1) / 2) * 14;
          const [x0, y0, x1, y1] = [x(index), y(index, from), x(index + 1), y(index + 1, to)];
          const middle = (x0 + x1) / 2;
          return <path key={key} className={`path-link kind-${kind.toLowerCase()}`} d={`M${x0} ${y0}C${middle} ${y0 + bend} ${middle} ${y1 + bend} ${x1} ${y1}`} />;
        })}
        {columns.flatMap((actors, index) =>
          actors.map((actor) => (
            <g key={`${index} ${actor.id}`} transform={`translate(${x(index)} ${y(index, actor)})`}>
              {actor.__typename === 'Organization' ? <rect x="-5" y="-5" width="10" height="10" className="node-Organization" /> : <circle r="5.5" className={`node-${actor.__typename}`} />}
              <text y="18" x="-6">
                {shortened(actor.name, Math.floor((column - 12) / 6.4))}
              </text>
            </g>
          )),
        )}
      </svg>
    </div>
  );
}

/** The actors of each step, each once; the last column is where the paths end. */
function columnsOf(paths: Path[]): Actor[][] {
  const length = paths[0]?.length ?? 0;
  return Array.from({ length: length + 1 }, (_, index) => {
    const actors = paths.flatMap(({ steps }) => (index < length ? steps[index]?.from : steps[index - 1]?.to) ?? []);
    return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
  });
}

/** The links between the columns, each once; of those between the same two actors each knows which it is. */
function linksOf(paths: Path[]) {
  const links = new Map<string, { key: string; kind: Step['kind']; index: number; from: Actor; to: Actor }>();
  for (const { steps } of paths) steps.forEach(({ kind, from, to, link }, index) => links.set(`${index} ${link.id} ${from.id} ${to.id}`, { key: `${index} ${link.id} ${from.id} ${to.id}`, kind, index, from, to }));
  const all = [...links.values()];
  return all.map((link) => {
    const parallel = all.filter(({ index, from, to }) => index === link.index && from.id === link.from.id && to.id === link.to.id);
    return { ...link, nth: parallel.indexOf(link), of: parallel.length };
  });
}

const shortened = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name);
