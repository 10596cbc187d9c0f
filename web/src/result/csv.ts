// A table as a file: CSV (RFC 4180) for programs or for spreadsheets, and a JSON object a line (NDJSON).
import type { Cell, Table } from './flatten';

/**
 * For programs every value stands exactly as it is. A spreadsheet takes a text that begins with =, +, - or @ for a formula
 * and runs it, and what a source says is not ours to vouch for: `spreadsheet` puts an apostrophe before such texts, and
 * the mark before the whole by which Excel knows UTF-8. Numbers stay numbers in both.
 */
export function csv({ columns, rows }: Table, { spreadsheet = false } = {}): string {
  const field = (cell: Cell) => quoted(spreadsheet && typeof cell === 'string' ? harmless(cell) : cell);
  // An empty line is no row to most readers, so that null, which is empty, is an empty text where it stands alone.
  const line = (cells: Cell[]) => cells.map(field).join(',') || '""';
  return (spreadsheet ? '\ufeff' : '') + [columns, ...rows].map((cells) => `${line(cells)}\r\n`).join('');
}

export function ndjson({ columns, rows }: Table): string {
  return rows.map((row) => `${JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index]])))}\n`).join('');
}

export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address)); // after the click has been dealt with
}

/** Null is an empty field and an empty text a quoted one, for the readers that tell them apart. */
function quoted(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return cell === '' || /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
