// Which row of its lane each item stands in, so that neither marks nor labels overlap. Rows depend on how far one has
// zoomed, not on where one is, and are kept for a step of zoom: closer in there is only more room between items.
import { lanes, type Item, type Lane } from './items';

export const rowHeight = 19;
export const thinRow = 4;
const crowdHeight = 14;
const laneHead = 22;
const laneFoot = 10;
const room = 10; // px between two items of a row

/** `label`: a row of its own height, with the title. `thin`: a span without title. `crowd`: a tick among many. */
export type Placed = { item: Item; lane: Lane; form: 'label' | 'thin' | 'crowd'; y: number };

export type Packed = { placed: Placed[]; heads: { lane: Lane; y: number; height: number; count: number }[]; height: number };

type Measure = { x: (time: number) => number; labelWidth: (item: Item) => number; labelRows: number };

export function pack(items: Item[], { x, labelWidth, labelRows }: Measure): Packed {
  const placed: Placed[] = [];
  const heads: Packed['heads'] = [];
  let top = 0;
  for (const lane of lanes) {
    const inLane = items.filter((item) => item.lane === lane && item.span);
    if (inLane.length === 0) continue;
    const labelled = new Rows();
    const thin = new Rows();
    const rows: { item: Item; form: Placed['form']; row: number }[] = [];
    for (const item of inLane) {
      const { from, to } = item.span!;
      const begin = x(from);
      const markEnd = Math.max(begin + 8, x(to));
      const row = labelled.place(begin, Math.max(markEnd, begin + 14 + labelWidth(item)) + room, labelRows);
      if (row !== undefined) rows.push({ item, form: 'label', row });
      else if (markEnd - begin > 16) rows.push({ item, form: 'thin', row: thin.place(begin, markEnd + 2, Infinity)! });
      else rows.push({ item, form: 'crowd', row: 0 });
    }
    const labelledHeight = labelled.count * rowHeight;
    const thinHeight = thin.count * thinRow + (thin.count ? 4 : 0);
    const crowded = rows.some(({ form }) => form === 'crowd');
    const body = top + laneHead;
    for (const { item, form, row } of rows) {
      const y = form === 'label' ? body + row * rowHeight : form === 'thin' ? body + labelledHeight + row * thinRow : body + labelledHeight + thinHeight;
      placed.push({ item, lane, form, y });
    }
    const height = laneHead + labelledHeight + thinHeight + (crowded ? crowdHeight : 0) + laneFoot;
    heads.push({ lane, y: top, height, count: inLane.length });
    top += height;
  }
  return { placed, heads, height: top };
}

/** Rows filled from the left; each knows where it is free again. */
class Rows {
  private readonly ends: number[] = [];

  get count(): number {
    return this.ends.length;
  }

  /** The first row that is free at `begin`, taken until `end`; undefined where none of `most` rows is. */
  place(begin: number, end: number, most: number): number | undefined {
    let row = this.ends.findIndex((taken) => taken <= begin);
    if (row < 0) row = this.ends.length;
    if (row >= most) return undefined;
    this.ends[row] = end;
    return row;
  }
}
