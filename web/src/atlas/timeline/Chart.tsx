// The timeline as a canvas to zoom and pan, from a century to a week. What it shows is in the list below it, too.
import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent, type Ref } from 'react';
import { scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import { go } from '../address';
import type { Ink } from '../drawing/ink';
import { day } from '../drawing/time';
import { kindOf, type Item } from './items';
import { pack, type Packed } from './packing';
import { axisHeight, font, paint, type Box } from './paint';

export type Window = { from: number; to: number };

export type ChartHandle = { zoom: (by: number) => void; show: (window: Window | undefined) => void };

type Props = {
  items: Item[];
  label: string;
  ink: Ink;
  asOf: Window | null;
  /** What of time to show at first; all of it unless given. */
  opening: Window | null;
  /** Told when the reader has zoomed or panned. */
  moved: (window: Window) => void;
  ref: Ref<ChartHandle>;
};

const century = 36_525 * day;
const labelRows = 14;
const longestTitle = 260; // px

export function Chart({ items, label, ink, asOf, opening, moved, ref }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<ReturnType<typeof drawOn>>(undefined);
  const [pointed, setPointed] = useState<{ item: Item; x: number; y: number }>();
  const [chosen, setChosen] = useState<Item>();
  const told = useRef(moved);
  told.current = moved;

  useEffect(() => {
    const drawn = drawOn(canvas.current!, frame.current!, opening, (window) => told.current(window));
    chart.current = drawn;
    return () => drawn.end();
    // The window that the page opens with; later ones are the reader's.
  }, []);
  useEffect(() => chart.current?.set({ items, ink, asOf }), [items, ink, asOf]);
  useEffect(() => chart.current?.set({ marked: (pointed?.item ?? chosen)?.id }), [pointed, chosen]);
  useImperativeHandle(ref, () => ({ zoom: (by) => chart.current?.zoom(by), show: (window) => chart.current?.show(window) }));

  const onPointerMove = (event: PointerEvent) => {
    const { left, top } = canvas.current!.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const item = event.pointerType === 'touch' ? undefined : chart.current?.at(x, y);
    setPointed(item && { item, x, y });
  };
  const open = (event: MouseEvent) => {
    const { left, top } = canvas.current!.getBoundingClientRect();
    const item = chart.current?.at(event.clientX - left, event.clientY - top);
    if (item) go(item.href);
  };
  const choose = (by: number) => {
    const dated = items.filter(({ span }) => span);
    const next = dated[Math.min(dated.length - 1, Math.max(0, (chosen ? dated.findIndex(({ id }) => id === chosen.id) : by > 0 ? -1 : dated.length) + by))];
    if (!next) return;
    setChosen(next);
    chart.current?.reach(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      ArrowLeft: () => chart.current?.pan(-0.2),
      ArrowRight: () => chart.current?.pan(0.2),
      ArrowUp: () => choose(-1),
      ArrowDown: () => choose(1),
      '+': () => chart.current?.zoom(1.5),
      '=': () => chart.current?.zoom(1.5),
      '-': () => chart.current?.zoom(1 / 1.5),
      '0': () => chart.current?.show(undefined),
      Enter: () => chosen && go(chosen.href),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className="timeline-chart" ref={frame}>
      <canvas
        ref={canvas}
        className={pointed ? 'is-pointed' : undefined}
        role="application"
        tabIndex={0}
        aria-label={label}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setPointed(undefined)}
        onClick={open}
        onKeyDown={onKeyDown}
        onBlur={() => setChosen(undefined)}
      />
      {pointed && <Tip item={pointed.item} x={pointed.x} y={pointed.y} within={frame.current?.clientWidth ?? 0} />}
      <p role="status" className={chosen ? 'timeline-chosen' : 'visually-hidden'}>
        {chosen && `${chosen.title}: ${kindOf(chosen)}, ${chosen.when}. Enter opens its page.`}
      </p>
    </div>
  );
}

function Tip({ item, x, y, within }: { item: Item; x: number; y: number; within: number }) {
  const onLeft = x > within / 2;
  return (
    <div className={`tip kind-${item.lane}`} aria-hidden="true" style={{ top: y + 14, ...(onLeft ? { right: within - x + 8 } : { left: x + 8 }) }}>
      <strong dir="auto">{item.title}</strong>
      <span>
        {kindOf(item)} · {item.when}
      </span>
    </div>
  );
}

type Shown = { items: Item[]; ink: Ink | undefined; asOf: Window | null; marked: string | undefined };

function drawOn(canvas: HTMLCanvasElement, frame: HTMLElement, opening: Window | null, moved: (window: Window) => void) {
  const context = canvas.getContext('2d')!;
  const shown: Shown = { items: [], ink: undefined, asOf: null, marked: undefined };
  const target = select(canvas);
  const base = scaleUtc();
  const titles = new Map<string, { text: string; width: number }>();
  let width = 0;
  let wanted = opening;
  let packed: { at: number; packed: Packed } | undefined;
  let boxes: Box[] = [];
  let due = 0;

  const zooming = zoom<HTMLCanvasElement, unknown>()
    .clickDistance(4)
    .on('zoom', ({ sourceEvent, transform }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      if (sourceEvent) wanted = windowOf(transform);
      schedule();
    })
    .on('end', ({ sourceEvent }: D3ZoomEvent<HTMLCanvasElement, unknown>) => sourceEvent && wanted && moved(wanted));
  target.call(zooming).on('dblclick.zoom', null);

  function windowOf(transform: ZoomTransform): Window {
    const [from, to] = transform.rescaleX(base).domain() as [Date, Date];
    return { from: +from, to: +to };
  }

  /** The time that there is anything from, on which the zoom is based; at least a year. */
  function rebase(): void {
    const ends = shown.items.flatMap(({ span }) => (span ? [span.from, span.to === Infinity ? Math.max(span.from, Date.now()) : span.to] : [])).filter(Number.isFinite);
    if (shown.asOf) ends.push(shown.asOf.from, shown.asOf.to);
    if (ends.length === 0 || width === 0) return;
    const first = ends.reduce((a, b) => Math.min(a, b));
    const last = ends.reduce((a, b) => Math.max(a, b), first + 365 * day);
    const margin = (last - first) * 0.03;
    base.domain([first - margin, last + margin * 2]).range([0, width]);
    const length = last - first + 3 * margin;
    zooming.scaleExtent([Math.min(1, length / century), length / (7 * day)]).extent([[0, 0], [width, 1]]);
    zooming.translateExtent([[Math.min(0, base(first - century)), -Infinity], [Math.max(width, base(last + century)), Infinity]]);
    apply();
  }

  /** Brings into view what is wanted, or everything. */
  function apply(): void {
    let transform = zoomIdentity;
    if (wanted) {
      const [x0, x1] = [base(wanted.from), base(wanted.to)];
      const k = width / Math.max(1e-6, x1 - x0);
      transform = zoomIdentity.translate(-x0 * k, 0).scale(k);
    }
    target.call(zooming.transform, transform);
    schedule();
  }

  function packedAt(k: number): Packed {
    const at = 1.25 ** Math.floor(Math.log(k) / Math.log(1.25) + 1e-9);
    if (packed?.at !== at) {
      const scale = zoomIdentity.scale(at).rescaleX(base);
      const x = (time: number) => (time === -Infinity ? -1e9 : time === Infinity ? scale(Date.now()) : scale(time));
      packed = { at, packed: pack(shown.items, { x, labelWidth: ({ id }) => titles.get(id)?.width ?? 0, labelRows }) };
    }
    return packed.packed;
  }

  function schedule(): void {
    due ||= requestAnimationFrame(() => {
      due = 0;
      draw();
    });
  }

  function draw(): void {
    const { ink, asOf, marked } = shown;
    if (!ink || width === 0) return;
    const transform = zoomTransform(canvas);
    const now = packedAt(transform.k);
    const height = now.height + axisHeight + 4;
    const sharp = devicePixelRatio;
    if (canvas.width !== Math.round(width * sharp) || canvas.height !== Math.round(height * sharp)) {
      canvas.width = Math.round(width * sharp);
      canvas.height = Math.round(height * sharp);
      canvas.style.height = `${height}px`;
    }
    context.setTransform(sharp, 0, 0, sharp, 0, 0);
    boxes = paint(context, { packed: now, scale: transform.rescaleX(base), width, height, ink, now: Date.now(), asOf, marked, titles });
  }

  /** Titles as they fit, measured once. */
  function measure(): void {
    if (!shown.ink) return;
    context.font = font(shown.ink);
    for (const item of shown.items) {
      if (titles.has(item.id)) continue;
      const text = shortened(context, withStanding(item));
      titles.set(item.id, { text, width: context.measureText(text).width });
    }
  }

  const resized = new ResizeObserver(() => {
    if (frame.clientWidth === width) return;
    width = frame.clientWidth;
    packed = undefined;
    rebase();
  });
  resized.observe(frame);

  return {
    set(change: Partial<Shown>) {
      Object.assign(shown, change);
      if (!change.items && !('asOf' in change)) return schedule();
      packed = undefined;
      measure();
      rebase();
    },
    at: (x: number, y: number): Item | undefined => boxes.findLast(({ x0, x1, y0, y1 }) => x >= x0 && x <= x1 && y >= y0 && y < y1)?.item,
    zoom(by: number) {
      target.call(zooming.scaleBy, by);
      moved((wanted = windowOf(zoomTransform(canvas))));
    },
    pan(by: number) {
      target.call(zooming.translateBy, (-by * width) / zoomTransform(canvas).k, 0);
      moved((wanted = windowOf(zoomTransform(canvas))));
    },
    show(window: Window | undefined) {
      wanted = window ?? null;
      apply();
    },
    /** Pans to an item that is out of view. */
    reach({ span }: Item) {
      const { from, to } = windowOf(zoomTransform(canvas));
      if (!span || (span.from < to && span.to > from)) return;
      const begin = Number.isFinite(span.from) ? span.from : span.to;
      wanted = { from: begin - (to - from) / 2, to: begin + (to - from) / 2 };
      apply();
    },
    end() {
      cancelAnimationFrame(due);
      resized.disconnect();
      target.on('.zoom', null);
    },
  };
}

const withStanding = ({ title, standing, what, lane }: Item): string =>
  title + (lane === 'membership' && what !== 'member' ? `, ${what}` : '') + (standing === 'held' ? '' : ` · ${standing}`);

function shortened(context: CanvasRenderingContext2D, title: string): string {
  if (context.measureText(title).width <= longestTitle) return title;
  let [fits, tooLong] = [0, title.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (context.measureText(`${title.slice(0, middle)}…`).width <= longestTitle) fits = middle;
    else tooLong = middle;
  }
  return `${title.slice(0, fits).trimEnd()}…`;
}
