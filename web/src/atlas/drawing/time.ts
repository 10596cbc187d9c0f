// Times that may be known only roughly, as milliseconds since 1970, open ends as infinities.

/** As the API gives it: a null bound is open or not known. */
export type Bounds = { earliest?: string | null; latest?: string | null; startLatest?: string | null; endEarliest?: string | null };

/** Began between the days of `from` and `begun`, ended between those before `ending` and `to`, which are instants after a last day. */
export type Span = { from: number; begun: number; ending: number; to: number };

export const day = 86_400_000;

export function instant(date: string): number {
  const [, year, month, dayOfMonth] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (year === undefined) throw new Error(`not a date: ${date}`);
  return new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(dayOfMonth));
}

/** Null where neither beginning nor end is known at all. */
export function span(bounds: Bounds | null | undefined): Span | null {
  if (!bounds) return null;
  const { earliest, latest, startLatest, endEarliest } = bounds;
  if (!earliest && !latest && !startLatest && !endEarliest) return null;
  const from = earliest ? instant(earliest) : -Infinity;
  const to = latest ? instant(latest) + day : Infinity;
  return { from, begun: startLatest ? instant(startLatest) : from, ending: endEarliest ? instant(endEarliest) + day : to, to };
}

/** The days that the time of the page covers: a year, month or day, perhaps only about. Null for what is none of these. */
export function daysOf(edtf: string | undefined): { from: number; to: number } | null {
  const [, year, month, dayOfMonth] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(edtf ?? '') ?? [];
  if (year === undefined) return null;
  const at = (y: number, m: number, d: number) => new Date(0).setUTCFullYear(y, m, d);
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(dayOfMonth ?? 1)];
  return { from: at(y, m, d), to: dayOfMonth ? at(y, m, d + 1) : month ? at(y, m + 1, 1) : at(y + 1, 0, 1) };
}
