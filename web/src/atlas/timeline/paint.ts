// Paints the timeline on a canvas: the axis, the lanes, and each item as a dot or as a bar between the days it may have
// begun and ended. What is certain of a bar is solid, what is only possible is pale; what is open at an end runs on.
import type { ScaleTime } from 'd3-scale';
import { utcMonth, utcYear } from 'd3-time';
import { utcFormat } from 'd3-time-format';
import type { Ink } from '../drawing/ink';
import type { Item, Lane } from './items';
import { day } from '../drawing/time';
import { rowHeight, type Packed, type Placed } from './packing';

export const axisHeight = 40;

export type Box = { x0: number; x1: number; y0: number; y1: number; item: Item };

type Scene = {
  packed: Packed;
  scale: ScaleTime<number, number>;
  width: number;
  height: number;
  ink: Ink;
  now: number;
  asOf: { from: number; to: number } | null;
  marked: string | undefined;
  /** Each item's title as it fits, and how wide it is. */
  titles: ReadonlyMap<string, { text: string; width: number }>;
};

/** Where a time stands: the scale's own arithmetic without its generality, of which thousands of items would feel the cost. */
type Place = (time: number) => number;

export const font = (ink: Pick<Ink, 'sans'>) => `12px ${ink.sans}`;

const laneTitles: Record<Lane, string> = { relation: 'Relations', membership: 'Memberships', treaty: 'Treaties', event: 'Events' };

/** Gives the boxes of what was painted, the last on top. */
export function paint(context: CanvasRenderingContext2D, scene: Scene): Box[] {
  const { packed, width, height, ink, scale } = scene;
  const [from, to] = scale.domain().map(Number) as [number, number];
  const x: Place = (time) => ((time - from) / (to - from)) * width;
  context.clearRect(0, 0, width, height);
  context.font = font(ink);
  context.textBaseline = 'middle';
  paintAxis(context, scene);
  paintAsOf(context, scene);
  const boxes: Box[] = [];
  const crowd = new Map<string, number>();
  for (const placed of packed.placed) {
    const box = inFullCrowd(crowd, x, scene, placed) ? null : paintItem(context, x, scene, placed);
    if (box) boxes.push(box);
  }
  paintHeads(context, scene);
  return boxes;
}

/** Whether so many ticks stand in the same place already that one more would not be seen. */
function inFullCrowd(crowd: Map<string, number>, x: Place, { marked }: Scene, { item, lane, form }: Placed): boolean {
  if (form !== 'crowd' || item.id === marked) return false;
  const place = `${lane} ${Math.round(x(item.span!.from) / 2)}`;
  const count = (crowd.get(place) ?? 0) + 1;
  crowd.set(place, count);
  return count > 4;
}

function paintAxis(context: CanvasRenderingContext2D, { scale, width, height, ink }: Scene): void {
  const ticks = scale.ticks(Math.max(2, Math.round(width / 90)));
  const format = scale.tickFormat();
  context.lineWidth = 1;
  for (const tick of ticks) {
    const x = Math.round(scale(tick)) + 0.5;
    context.strokeStyle = ink.rule;
    line(context, x, axisHeight, x, height);
    context.fillStyle = ink['ink-soft'];
    context.textAlign = x < 24 ? 'left' : x > width - 24 ? 'right' : 'center';
    context.fillText(format(tick), x < 24 ? Math.max(2, x) : x, 12);
  }
  context.strokeStyle = ink['rule-strong'];
  line(context, 0, axisHeight + 0.5, width, axisHeight + 0.5);
  context.textAlign = 'left';
  paintPeriods(context, scale, ink);
}

/** Below the ticks, the month or the year that they are of; the first stays at the edge. */
function paintPeriods(context: CanvasRenderingContext2D, scale: Scene['scale'], ink: Ink): void {
  const [from, to] = scale.domain() as [Date, Date];
  const length = Number(to) - Number(from);
  if (length > 3 * 365 * day) return;
  const [period, format] = length < 100 * day ? ([utcMonth, utcFormat('%B %Y')] as const) : ([utcYear, utcFormat('%Y')] as const);
  const starts = period.range(period.floor(from), to);
  context.fillStyle = ink.ink;
  starts.forEach((start, index) => {
    const text = format(start);
    const next = starts[index + 1];
    const end = next ? scale(next) : Infinity;
    const x = Math.max(4, scale(start));
    if (x + context.measureText(text).width + 8 < end) context.fillText(text, x, 28);
  });
}

function paintAsOf(context: CanvasRenderingContext2D, { asOf, scale, height, ink }: Scene): void {
  if (!asOf) return;
  const x0 = scale(asOf.from);
  const x1 = Math.max(x0 + 1.5, scale(asOf.to));
  context.fillStyle = ink.accent;
  context.globalAlpha = x1 - x0 > 3 ? 0.14 : 1;
  context.fillRect(x0, axisHeight, x1 - x0, height);
  context.globalAlpha = 1;
  context.fillRect(x0, axisHeight, 1.5, height);
  context.fillText('as of', x0 + 5, axisHeight + 10);
}

function paintHeads(context: CanvasRenderingContext2D, { packed, width, ink }: Scene): void {
  context.font = `600 12px ${ink.sans}`;
  for (const { lane, y, count } of packed.heads) {
    const top = y + axisHeight;
    context.fillStyle = ink.rule;
    if (y > 0) context.fillRect(0, top, width, 1);
    const text = `${laneTitles[lane]} ${count.toLocaleString('en')}`;
    context.fillStyle = ink.sheet;
    context.fillRect(0, top + 3, context.measureText(text).width + 12, 17);
    context.fillStyle = ink[lane];
    context.fillText(text, 6, top + 12);
  }
}

function paintItem(context: CanvasRenderingContext2D, x: Place, scene: Scene, { item, lane, form, y }: Placed): Box | null {
  const { width, ink, now, asOf, marked, titles } = scene;
  const { from, to } = item.span!;
  const open = to === Infinity;
  const x0 = from === -Infinity ? -10 : x(from);
  const x1 = open ? Math.max(x(Math.max(now, from)), x0 + 12) : x(to);
  const top = y + axisHeight;
  const { text: title, width: titleWidth } = (form === 'label' && titles.get(item.id)) || { text: '', width: 0 };
  const right = Math.max(x1, x0 + 14 + titleWidth);
  if (right < 0 || x0 > width) return null;

  const middle = form === 'label' ? top + rowHeight / 2 : form === 'thin' ? top + 1.5 : top + 6;
  const isMarked = marked === item.id;
  const later = asOf !== null && from >= asOf.to;
  context.globalAlpha = later ? 0.45 : 1;
  context.fillStyle = context.strokeStyle = ink[lane];
  context.lineWidth = isMarked ? 2 : 1.25;

  const asDot = x1 - x0 < 7;
  if (form === 'crowd') {
    context.globalAlpha *= isMarked ? 1 : 0.35;
    context.fillRect((x0 + x1) / 2 - 1, top, isMarked ? 3 : 2, 12);
  } else if (asDot) paintDot(context, item, Math.max(x0 + 4, (x0 + x1) / 2), middle);
  else paintBar(context, x, scene, item, { x0, x1, middle, half: form === 'thin' ? 1.25 : 3 });

  const barEnd = asDot ? x0 + 10 : x1;
  let textEnd = barEnd;
  if (title) {
    // The title follows its mark; along a bar it stays in view for as long as the bar does.
    const textX = asDot ? x0 + 13 : x1 - x0 > titleWidth + 12 ? Math.min(Math.max(x0 + 5, 6), x1 - titleWidth - 5) : Math.max(x0, 0) + 5;
    const textY = asDot ? middle : middle - 4;
    context.globalAlpha = later ? 0.6 : 1;
    context.fillStyle = item.standing === 'held' ? ink.ink : ink['ink-soft'];
    context.fillText(title, textX, textY);
    textEnd = textX + titleWidth;
    if (isMarked) {
      context.fillRect(textX, textY + 7, titleWidth, 1);
    }
  }
  context.globalAlpha = 1;
  const tall = form === 'label' ? rowHeight : form === 'thin' ? 4 : 12;
  return { x0: x0 - 3, x1: Math.max(barEnd, textEnd) + 3, y0: top, y1: top + tall, item };
}

function paintDot(context: CanvasRenderingContext2D, { standing }: Item, x: number, y: number): void {
  context.beginPath();
  if (standing === 'cancelled') {
    context.moveTo(x - 3.5, y - 3.5);
    context.lineTo(x + 3.5, y + 3.5);
    context.moveTo(x - 3.5, y + 3.5);
    context.lineTo(x + 3.5, y - 3.5);
    context.stroke();
    return;
  }
  context.arc(x, y, 3.75, 0, 2 * Math.PI);
  if (standing === 'held') return context.fill();
  context.stroke();
  if (standing === 'postponed') line(context, x - 6, y + 5, x + 6, y - 5);
}

type Bar = { x0: number; x1: number; middle: number; half: number };

function paintBar(context: CanvasRenderingContext2D, x: Place, { width }: Scene, item: Item, { x0, x1, middle, half }: Bar): void {
  const { begun, ending, to } = item.span!;
  const left = Math.max(x0, -20);
  const right = Math.min(x1, width + 20);
  const y = half > 2 ? middle + 4.5 : middle;
  if (half > 2) half = 1.75;
  const alpha = context.globalAlpha;
  if (item.standing === 'held') {
    context.globalAlpha = alpha * 0.3;
    context.fillRect(left, y - half, right - left, 2 * half);
    context.globalAlpha = alpha;
    const certainFrom = Math.max(left, begun === -Infinity ? left : x(begun));
    const certainTo = Math.min(right, ending === Infinity ? right : x(ending));
    if (certainFrom < certainTo) context.fillRect(certainFrom, y - half, certainTo - certainFrom, 2 * half);
  } else {
    context.setLineDash(item.standing === 'planned' ? [5, 3] : [1.5, 3]);
    line(context, left, y, right, y);
    context.setLineDash([]);
  }
  // A stroke at each end that is on record; an arrow where it runs on.
  if (x0 > -20) context.fillRect(x0, y - half - 2, 1, 2 * half + 4);
  if (to === Infinity) {
    context.beginPath();
    context.moveTo(x1, y - half - 2.5);
    context.lineTo(x1 + 5, y);
    context.lineTo(x1, y + half + 2.5);
    context.fill();
  } else if (x1 < width + 20) context.fillRect(x1 - 1, y - half - 2, 1, 2 * half + 4);
  if (item.standing === 'postponed' || item.standing === 'cancelled') line(context, (left + right) / 2 - 5, y + 4, (left + right) / 2 + 5, y - 4);
}

function line(context: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
}
