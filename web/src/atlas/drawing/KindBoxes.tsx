// Which kinds of facts a view shows: a box for each, and in the address those that are left out.
import { useMemo } from 'react';
import { setParams, useAddress } from '../address';
import { count } from '../labels';

export function useKinds<K extends string>(all: readonly K[]): ReadonlySet<K> {
  const without = useAddress().params.get('without') ?? '';
  return useMemo(() => new Set(all.filter((kind) => !without.split(',').includes(kind))), [all, without]);
}

type Props<K extends string> = { all: readonly K[]; kinds: ReadonlySet<K>; names: Record<K, string>; counts?: Record<K, number>; legend: string };

export function KindBoxes<K extends string>({ all, kinds, names, counts, legend }: Props<K>) {
  const toggle = (kind: K) => {
    const without = all.filter((other) => (other === kind ? kinds.has(other) : !kinds.has(other)));
    setParams({ without: without.join(',') || undefined }, { replace: true });
  };
  return (
    <fieldset>
      <legend className="visually-hidden">{legend}</legend>
      {all.map((kind) => (
        <label key={kind} className={`kind-${kind}`}>
          <input type="checkbox" checked={kinds.has(kind)} onChange={() => toggle(kind)} />
          {names[kind]} {counts && <span className="count">{count(counts[kind])}</span>}
        </label>
      ))}
    </fieldset>
  );
}
