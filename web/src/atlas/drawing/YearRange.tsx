// From which year to which: two fields, whose values are in the address.
import { useMemo } from 'react';
import { setParams, useAddress } from '../address';

export type Years = { first: string; last: string; from: number; to: number };

const start = (year: string, after: number): number => new Date(0).setUTCFullYear(Number(year) + after, 0, 1);
/** The address may hold a day, from the timeline. */
const yearOf = (date: string | null): string => /^\d{1,4}(?=-|$)/.exec(date ?? '')?.[0] ?? '';

/** The years of the address; instants of their first and after their last day, infinite where none is given. */
export function useYears(): Years {
  const { params } = useAddress();
  const first = yearOf(params.get('from'));
  const last = yearOf(params.get('to'));
  return useMemo(() => ({ first, last, from: first ? start(first, 0) : -Infinity, to: last ? start(last, 1) : Infinity }), [first, last]);
}

export function YearRange({ years }: { years: Years }) {
  const set = (name: 'from' | 'to') => (event: React.ChangeEvent<HTMLInputElement>) => setParams({ [name]: event.target.value || undefined }, { replace: true });
  return (
    <fieldset className="years">
      <legend className="visually-hidden">Years</legend>
      <label>
        from <input type="number" inputMode="numeric" min={0} max={9999} placeholder="year" value={years.first} onChange={set('from')} />
      </label>
      <label>
        to <input type="number" inputMode="numeric" min={0} max={9999} placeholder="year" value={years.last} onChange={set('to')} />
      </label>
    </fieldset>
  );
}
