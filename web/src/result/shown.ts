// What a visitor has made of a table: which columns are shown, and in which order the rows stand.
import { columnVisibilityFeature, createSortedRowModel, type ReactTable, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Cell, Table } from './flatten';

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature, sortedRowModel: createSortedRowModel() });

export type Shown = ReactTable<typeof features, Cell[]>;

export function useShown({ columns, rows }: Table): Shown {
  const definitions = useMemo(
    () =>
      columns.map((name, index) => ({
        id: name,
        header: name,
        accessorFn: (row: Cell[]) => row[index] ?? undefined,
        sortFn: (one: { original: Cell[] }, other: { original: Cell[] }) => compared(one.original[index]!, other.original[index]!),
        sortUndefined: 'last' as const,
        sortDescFirst: false,
      })),
    [columns],
  );
  return useTable({ features, columns: definitions, data: rows });
}

/** The table as it is shown, for a file that holds what was seen. */
export function seen(shown: Shown): Table {
  const columns = shown.getVisibleLeafColumns().map(({ id }) => id);
  return { columns, rows: shown.getRowModel().rows.map((row) => columns.map((id) => row.getValue<Cell | undefined>(id) ?? null)) };
}

const collator = new Intl.Collator('en', { numeric: true });

function compared(one: Cell, other: Cell): number {
  return typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other));
}
