// A table of any length: only the rows in sight are in the document. Rows are of one height, so that none need be measured;
// what a cell has no room for is in its tooltip, and in the file.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { Cell } from './flatten';
import type { Shown } from './shown';
import './result.css';

const rowHeight = 28; // pixels, as in result.css
const overscan = 20; // rows above and below the window

export function ResultTable({ shown, label }: { shown: Shown; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const { rows } = shown.getRowModel();
  const virtualizer = useVirtualizer({ count: rows.length, getScrollElement: () => frame.current, estimateSize: () => rowHeight, overscan });
  const inSight = virtualizer.getVirtualItems();
  const above = inSight[0]?.start ?? 0;
  const widths = useWidths(shown);
  const below = virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0);
  return (
    <section className="result-table" ref={frame} tabIndex={0} aria-label={label}>
      <table aria-rowcount={rows.length + 1} style={{ width: `${widths.reduce((sum, width) => sum + width, 0)}ch` }}>
        <colgroup>
          {widths.map((width, index) => (
            <col key={index} style={{ width: `${width}ch` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {shown.getFlatHeaders().map(({ id, column }) => (
              <th key={id} scope="col" aria-sort={ariaSort[column.getIsSorted() || 'none']}>
                <button type="button" onClick={() => column.toggleSorting()} title={id}>
                  <small>{id.slice(0, id.lastIndexOf('.') + 1).replaceAll('.', '.\u200b')}</small>
                  {id.slice(id.lastIndexOf('.') + 1)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
          {inSight.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2}>
              {rows[index]!.getVisibleCells().map((cell) => (
                <Value key={cell.id} value={cell.getValue<Cell | undefined>() ?? null} />
              ))}
            </tr>
          ))}
          {below > 0 && <tr aria-hidden="true" style={{ height: below }} />}
        </tbody>
      </table>
    </section>
  );
}

const narrowest = 10; // characters
const widest = 44;
const sample = 500; // rows

/** Widths in characters that do not change as rows come into sight: of the longest word of the name and the longest of the first values. */
function useWidths(shown: Shown): number[] {
  const columns = shown.getVisibleLeafColumns();
  const { rows } = shown.getCoreRowModel();
  const all = useMemo(() => {
    const width = (text: string) => Math.min(Math.max(text.length + 3, narrowest), widest);
    return new Map(shown.getAllLeafColumns().map(({ id }) => [id, Math.max(width(longestWord(id)), ...rows.slice(0, sample).map((row) => width(String(row.getValue(id) ?? ''))))]));
  }, [shown, rows]);
  return columns.map(({ id }) => all.get(id)!);
}

const longestWord = (name: string) => name.split('.').reduce((longest, word) => (word.length > longest.length ? word : longest), '');

const ariaSort = { asc: 'ascending', desc: 'descending', none: 'none' } as const;

function Value({ value }: { value: Cell }) {
  if (typeof value === 'number') return <td className="number">{value}</td>;
  const text = value === null ? '' : String(value);
  return (
    <td dir="auto" title={text.length > 40 ? text : undefined}>
      {isWebAddress(text) ? <a href={text} target="_blank" rel="noopener noreferrer">{text}</a> : text}
    </td>
  );
}

/** Only these become links: an answer may hold any text, and javascript: is an address, too. */
const isWebAddress = (text: string) => /^https?:\/\/\S+$/.test(text);
