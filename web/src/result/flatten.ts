// A nested answer of GraphQL as a flat table. A row is an entry of one list, the deepest unless the caller names another;
// what stands above it is repeated in each of its rows, and what lists there are inside an entry is joined into one cell.
// Writing the table to a file is next door, in csv.ts.

export type Cell = string | number | boolean | null;
export type Table = { columns: string[]; rows: Cell[][] };

/** A list of objects somewhere in an answer: its path for `table`, its name for people, and how many lists lead to it. */
export type List = { path: string; name: string; depth: number };

/** What was seen at one place of the answer, over all entries of the lists above it. */
type Shape = { list: boolean; scalar: boolean; fields: Map<string, Shape> };

type Step = { key: string; list: boolean };
type Place = Step[];

/** Every list of objects in `data`, in the order of the selection. */
export function lists(data: unknown): List[] {
  const found = places(shapeOf(data)).filter((place) => place.at(-1)?.list);
  const names = named(found);
  return found.map((place, index) => ({ path: pathOf(place), name: names[index]!, depth: place.filter(({ list }) => list).length }));
}

/** The list that `table` takes by itself: the one below most other lists, and of equals the first. */
export function deepest(data: unknown): List | undefined {
  return lists(data).reduce<List | undefined>((best, list) => (best && best.depth >= list.depth ? best : list), undefined);
}

/**
 * The rows of the list at `path`. Columns come in the order of the selection, named with dots; of several lists that lie
 * side by side only the chosen one is in the table. An entry without anything in the list below it still has a row.
 */
export function table(data: unknown, path = deepest(data)?.path): Table {
  const shape = shapeOf(data);
  if (shape.fields.size === 0) return { columns: [], rows: [] };
  const chain = chainTo(shape, path);
  const columns = leaves(shape).filter((place) => listsIn(place.slice(common(place, chain))) === 0 || common(place, chain) === chain.length);
  const levels = chain.flatMap(({ list }, index) => (list ? [index + 1] : []));
  const levelOf = (place: Place) => levels.filter((end) => end <= common(place, chain)).length;
  const start = [0, ...levels];
  const reads = columns.map((place) => ({ level: levelOf(place), keys: keysOf(place.slice(start[levelOf(place)])) }));
  const rows: Cell[][] = [];

  function visit(entry: unknown, level: number, above: Cell[]): void {
    const row = above.map((cell, index) => (reads[index]!.level === level ? cellOf(values(entry, reads[index]!.keys)) : cell));
    const below = level < levels.length ? values(entry, keysOf(chain.slice(start[level], levels[level]))) : [];
    if (below.length === 0) rows.push(row);
    for (const next of below) visit(next, level + 1, row);
  }
  visit(data, 0, columns.map(() => null));
  return { columns: named(columns), rows };
}

function shapeOf(data: unknown): Shape {
  const shape = unseen();
  observe(data, shape);
  return shape;
}

function observe(value: unknown, shape: Shape): void {
  if (Array.isArray(value)) {
    shape.list = true;
    for (const entry of value) {
      if (Array.isArray(entry)) shape.scalar = true;
      else observe(entry, shape);
    }
  } else if (isObject(value)) {
    const keys = Object.keys(value);
    if (keys.some((key) => !shape.fields.has(key))) shape.fields = merged(shape.fields, keys);
    for (const key of keys) observe(value[key], shape.fields.get(key)!);
  } else if (value !== null && value !== undefined) {
    shape.scalar = true;
  }
}

/** A field that only some entries have (of another type) goes before the next one that both have, or else to the end. */
function merged(fields: Map<string, Shape>, keys: string[]): Map<string, Shape> {
  const order = [...fields.keys()];
  keys.forEach((key, index) => {
    if (order.includes(key)) return;
    const next = keys.slice(index).map((later) => order.indexOf(later)).find((place) => place >= 0) ?? order.length;
    order.splice(next, 0, key);
  });
  return new Map(order.map((key) => [key, fields.get(key) ?? unseen()]));
}

function places(shape: Shape, above: Place = []): Place[] {
  return [...shape.fields].flatMap(([key, field]) => {
    const place = [...above, { key, list: field.list }];
    return isNested(field) ? [place, ...places(field, place)] : [];
  });
}

function leaves(shape: Shape, above: Place = []): Place[] {
  return [...shape.fields].flatMap(([key, field]) =>
    isNested(field) ? leaves(field, [...above, { key, list: field.list }]) : [[...above, { key, list: false }]],
  );
}

function chainTo(shape: Shape, path: string | undefined): Place {
  if (path === undefined) return [];
  const chain = places(shape).find((place) => place.at(-1)?.list && pathOf(place) === path);
  if (!chain) throw new RangeError(`the answer has no list at ${path}`);
  return chain;
}

/** How many steps two places share from the root. */
function common(place: Place, other: Place): number {
  const differs = place.findIndex(({ key }, index) => key !== other[index]?.key);
  return differs < 0 ? place.length : differs;
}

function values(entry: unknown, keys: string[]): unknown[] {
  const [key, ...rest] = keys;
  if (key === undefined) return Array.isArray(entry) ? entry : [entry];
  if (Array.isArray(entry)) return entry.flatMap((each) => values(each, keys));
  return isObject(entry) ? values(entry[key], rest) : [null];
}

/** Several values stand in one cell with "; " between them; a missing one keeps its place, so that columns stay aligned. */
function cellOf(found: unknown[]): Cell {
  const cells = found.map((value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? null) as Cell));
  if (cells.length === 1) return cells[0]!;
  return cells.every((cell) => cell === null) ? null : cells.map((cell) => cell ?? '').join('; ');
}

/** Relay's wrapping says nothing to a reader of the table: it is left out of the names wherever they differ without it. */
function named(all: Place[]): string[] {
  const short = all.map((place) => pathOf(place.filter((_, index) => !isWrapping(place, index))));
  const seen = new Set<string>();
  const twice = new Set(short.filter((name) => seen.has(name) || !seen.add(name)));
  return short.map((name, index) => (twice.has(name) ? pathOf(all[index]!) : name));
}

function isWrapping(place: Place, index: number): boolean {
  if (index === 0) return false;
  const { key, list } = place[index]!;
  if (list) return key === 'edges' || key === 'nodes';
  return key === 'node' && place[index - 1]!.key === 'edges' && isWrapping(place, index - 1);
}

const unseen = (): Shape => ({ list: false, scalar: false, fields: new Map() });
/** Where objects and scalars stand at one place, it is a value of the scalar JSON, and not to be taken apart. */
const isNested = ({ scalar, fields }: Shape) => fields.size > 0 && !scalar;
const pathOf = (place: Place) => keysOf(place).join('.');
const keysOf = (place: Place) => place.map(({ key }) => key);
const listsIn = (place: Place) => place.filter(({ list }) => list).length;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
