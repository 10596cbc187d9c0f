// The rows of a list. A long one holds only those in the document that are near the window; each knows its place in the whole.
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

type Props<Row> = { rows: Row[]; total: number; keyOf: (row: Row) => string; row: (row: Row) => ReactNode };

const long = 150; // rows; up to here the browser does as well by itself
const usual = 34; // pixels of a row before it is measured

export function Rows<Row>(props: Props<Row>) {
  return props.rows.length > long ? <Window {...props} /> : <Plain {...props} />;
}

function Plain<Row>({ rows, keyOf, row }: Props<Row>) {
  return (
    <ul className="rows">
      {rows.map((each) => (
        <li key={keyOf(each)} className="row">
          {row(each)}
        </li>
      ))}
    </ul>
  );
}

function Window<Row>({ rows, total, keyOf, row }: Props<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const place = () => setScrollMargin((list.current?.getBoundingClientRect().top ?? 0) + scrollY);
    place();
    const moved = new ResizeObserver(place);
    moved.observe(document.body);
    return () => moved.disconnect();
  }, []);
  const virtualizer = useWindowVirtualizer({ count: rows.length, estimateSize: () => usual, overscan: 12, scrollMargin, getItemKey: (index) => keyOf(rows[index]!) });
  return (
    <ul className="rows rows-windowed" ref={list} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={key}
          data-index={index}
          ref={virtualizer.measureElement}
          className="row"
          aria-setsize={total}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - scrollMargin}px)` }}
        >
          {row(rows[index]!)}
        </li>
      ))}
    </ul>
  );
}
