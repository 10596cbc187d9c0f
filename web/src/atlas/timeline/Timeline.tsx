// An actor's relations, memberships, treaties and events in time: as a chart to zoom, and as a list.
import './timeline.css';
import { useMemo, useRef, useState } from 'react';
import { A, setParams, useAddress } from '../address';
import { useInk } from '../drawing/ink';
import { KindBoxes, useKinds } from '../drawing/KindBoxes';
import { daysOf } from '../drawing/time';
import { counted } from '../labels';
import { Trouble } from '../parts/Trouble';
import { View } from '../parts/View';
import type { ViewProps } from '../views';
import { Chart, type ChartHandle, type Window } from './Chart';
import { TimelineDocument } from './documents';
import { kindOf, lanes, type Item, type Lane } from './items';
import { useTimeline } from './useTimeline';

const names: Record<Lane, string> = { relation: 'Relations', membership: 'Memberships', treaty: 'Treaties', event: 'Events' };

export default function Timeline({ node, asOf }: ViewProps) {
  const { variables, read, again } = useTimeline(node.slug);
  const { params } = useAddress();
  const kinds = useKinds(lanes);
  const ink = useInk();
  const chart = useRef<ChartHandle>(null);
  const time = useMemo(() => daysOf(asOf), [asOf]);
  const opening = useMemo(() => windowIn(params), []); // of the address that the page opened with

  const all = read?.items;
  const items = useMemo(() => all?.filter(({ lane }) => kinds.has(lane)), [all, kinds]);
  const counts = useMemo(() => all && (Object.fromEntries(lanes.map((lane) => [lane, all.filter((item) => item.lane === lane).length])) as Record<Lane, number>), [all]);

  const tools = counts && (
    <div className="view-tools">
      <KindBoxes all={lanes} kinds={kinds} names={names} counts={counts} legend="Kinds of facts" />
    </div>
  );
  return (
    <View title={`Timeline of ${node.name}`} document={TimelineDocument} variables={variables} data={read?.first} everything={async () => ({ timeline: items?.map(row) })} tools={tools}>
      {read?.problem && <Trouble problem={read.problem} again={again} />}
      {!read && <p role="status">Reading what is dated of {node.name}…</p>}
      {read && !read.problem && all?.length === 0 && <p>Nothing of {node.name} is on record that has a time.</p>}
      {items && all && all.length > 0 && (
        <>
          <p role="status" className="note">
            {read.done ? `${counted(items.length, 'fact')}${undated(items)}.` : `${counted(all.length, 'fact')} of about ${read.total.toLocaleString('en')} are here, the rest is on its way…`}
          </p>
          {items.some(({ span }) => span) && (
            <div className="timeline">
              <Chart
                ref={chart}
                items={items}
                ink={ink}
                asOf={time}
                opening={opening}
                moved={(window) => setParams({ from: dateOf(window.from), to: dateOf(window.to) }, { replace: true })}
                label={`Timeline of ${node.name}, ${counted(items.length, 'fact')}. Left and right move it, plus and minus zoom, 0 shows it whole, up and down go from fact to fact, Enter opens one. The list below has all of them.`}
              />
              <div className="zoom" role="group" aria-label="Zoom">
                <button type="button" aria-label="Closer" onClick={() => chart.current?.zoom(1.6)}>
                  +
                </button>
                <button type="button" aria-label="Farther" onClick={() => chart.current?.zoom(1 / 1.6)}>
                  −
                </button>
                <button
                  type="button"
                  aria-label="Show all of time"
                  onClick={() => {
                    setParams({ from: undefined, to: undefined }, { replace: true });
                    chart.current?.show(undefined);
                  }}
                >
                  ⤢
                </button>
              </div>
            </div>
          )}
          {items.some(({ span }) => span) && <Legend />}
          <List items={items} />
        </>
      )}
    </View>
  );
}

/** An item as a row of the table. */
const row = ({ lane, what, title, standing, when, span }: Item) => ({ lane, kind: what, title, standing, when, earliest: span ? dateOf(span.from) : undefined, latest: span ? dateOf(span.to - 1) : undefined });

function undated(items: Item[]): string {
  const count = items.filter(({ span }) => !span).length;
  if (count === items.length) return ', none of which has a date';
  return count === 0 ? '' : `, ${count.toLocaleString('en')} of them without a date and only in the list`;
}

/** The window of an address: two dates. */
function windowIn(params: URLSearchParams): Window | null {
  const from = daysOf(params.get('from') ?? undefined);
  const to = daysOf(params.get('to') ?? undefined);
  return from && to && from.from < to.to ? { from: from.from, to: to.to } : null;
}

function dateOf(time: number): string | undefined {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  return !(year >= 0 && year <= 9999) ? undefined : date.toISOString().slice(0, 10);
}

/** How the marks are to be read. */
function Legend() {
  return (
    <ul className="timeline-legend" aria-label="Marks">
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true">
          <circle cx="14" cy="6" r="4" />
        </svg>
        on a day
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true">
          <path d="M2 4h24v4H2z" opacity="0.3" />
          <path d="M9 4h10v4H9zM2 2h1v8H2zM25 2h1v8h-1z" />
        </svg>
        from when to when: solid is certain, pale is possible
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true">
          <path d="M2 4h18v4H2zM2 2h1v8H2zM20 1l6 5-6 5z" />
        </svg>
        goes on
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true">
          <circle cx="7" cy="6" r="4" className="hollow" />
          <path d="M14 6h13" className="hollow dashed" />
        </svg>
        planned
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true">
          <circle cx="14" cy="6" r="4" className="hollow" />
          <path d="M8 11L20 1" className="hollow" />
        </svg>
        postponed
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true">
          <path d="M10 2l8 8M10 10l8-8" className="hollow" />
        </svg>
        cancelled
      </li>
    </ul>
  );
}

const atOnce = 50;

function List({ items }: { items: Item[] }) {
  const [limit, setLimit] = useState(atOnce);
  return (
    <details className="timeline-list">
      <summary>The same as a list</summary>
      <table>
        <caption className="visually-hidden">Dated facts, the first first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Kind</th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, limit).map((item) => (
            <tr key={item.id}>
              <td>{item.when || 'not on record'}</td>
              <td>
                <A href={item.href} dir="auto">
                  {item.title}
                </A>
              </td>
              <td className={`kind-${item.lane}`}>{kindOf(item)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > limit && (
        <button type="button" onClick={() => setLimit(limit + 10 * atOnce)}>
          Show more of the {items.length.toLocaleString('en')}
        </button>
      )}
    </details>
  );
}
