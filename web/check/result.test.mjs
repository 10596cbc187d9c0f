// What the pages make of an answer, without a browser: node --test check/result.test.mjs
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runnerImport } from 'vite';
import { readCsv } from './csv.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { table, lists, deepest } = await load('/src/result/flatten.ts');
const { csv, ndjson } = await load('/src/result/csv.ts');

const nested = {
  country: {
    name: 'Kazakhstan',
    aliases: ['KZ', 'Qazaqstan'],
    relations: {
      totalCount: 3,
      edges: [
        { counterpart: { name: 'China' }, node: { treaties: { nodes: [{ title: 'A', signed: { display: '1996' } }, { title: 'B', signed: null }] } } },
        { counterpart: { name: 'Russia' }, node: { treaties: { nodes: [] } } },
        { counterpart: { name: 'Iran' }, node: null },
      ],
    },
    memberships: { nodes: [{ role: 'MEMBER' }, { role: 'CHAIR' }] },
  },
};

test('rows are those of the deepest list, parents are repeated, Relay is left out of the names', () => {
  assert.deepEqual(table(nested), {
    columns: ['country.name', 'country.aliases', 'country.relations.totalCount', 'country.relations.counterpart.name', 'country.relations.treaties.title', 'country.relations.treaties.signed.display'],
    rows: [
      ['Kazakhstan', 'KZ; Qazaqstan', 3, 'China', 'A', '1996'],
      ['Kazakhstan', 'KZ; Qazaqstan', 3, 'China', 'B', null],
      ['Kazakhstan', 'KZ; Qazaqstan', 3, 'Russia', null, null],
      ['Kazakhstan', 'KZ; Qazaqstan', 3, 'Iran', null, null],
    ],
  });
});

test('another list can be chosen, and what is below it is joined into a cell', () => {
  assert.deepEqual(lists(nested).map(({ name, depth }) => [name, depth]), [['country.relations', 1], ['country.relations.treaties', 2], ['country.memberships', 1]]);
  const { columns, rows } = table(nested, 'country.relations.edges');
  assert.deepEqual(columns.slice(-2), ['country.relations.treaties.title', 'country.relations.treaties.signed.display']);
  assert.deepEqual(rows.map((row) => row.slice(-3)), [['China', 'A; B', '1996; '], ['Russia', null, null], ['Iran', null, null]]);
  assert.deepEqual(table(nested, 'country.memberships.nodes').rows, [['Kazakhstan', 'KZ; Qazaqstan', 3, 'MEMBER'], ['Kazakhstan', 'KZ; Qazaqstan', 3, 'CHAIR']]);
});

test('of lists equally deep the first gives the rows', () => {
  assert.equal(deepest({ a: { nodes: [{ x: 1 }] }, b: { nodes: [{ y: 1 }] } }).path, 'a.nodes');
});

test('names keep their wrapping where they would be the same without it', () => {
  assert.deepEqual(table({ a: { edges: [{ role: 1, node: { role: 2, name: 3 } }] } }).columns, ['a.edges.role', 'a.edges.node.role', 'a.name']);
  assert.deepEqual(table({ node: { edges: 4, nodes: 5 } }).columns, ['node.edges', 'node.nodes']);
});

test('fields of some types only stand where the selection has them', () => {
  const results = [{ slug: 1, name: 2, score: 3 }, { slug: 4, title: 5, signed: null, score: 6 }, { slug: 7, title: 8, signed: { display: 9 }, score: 10 }];
  assert.deepEqual(table({ results }), {
    columns: ['results.slug', 'results.name', 'results.title', 'results.signed.display', 'results.score'],
    rows: [[1, 2, null, null, 3], [4, null, 5, null, 6], [7, null, 8, 9, 10]],
  });
});

test('an answer without lists is one row, and no answer is none', () => {
  assert.deepEqual(table({ service: { version: '1' }, relation: null }), { columns: ['service.version', 'relation'], rows: [['1', null]] });
  for (const none of [null, undefined, {}]) assert.deepEqual(table(none), { columns: [], rows: [] });
});

test('free JSON is not taken apart', () => {
  assert.deepEqual(table({ facets: [{ value: 1 }, { value: { a: [2] } }, { value: [[3], [4]] }] }).rows, [[1], ['{"a":[2]}'], ['[3]; [4]']]);
});

test('a list that the answer lacks is an error that names it', () => {
  assert.throws(() => table(nested, 'country.treaties'), /no list at country\.treaties/);
});

// Answers of any shape: a type is drawn first, then data of that type, in which anything may be null or empty.
const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));
const { type: anyType } = fc.letrec((tie) => ({
  type: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), tie('field')), { selector: ([name]) => name, minLength: 1, maxLength: 4 }).map((fields) => ({ fields })),
  field: fc.oneof({ maxDepth: 3 }, fc.constant({ leaf: true }), fc.record({ kind: fc.constantFrom('object', 'list'), of: tie('type') })),
}));
const dataOf = ({ fields }) => fc.record(Object.fromEntries(fields.map(([name, field]) => [name, fieldOf(field)])), { noNullPrototype: true });
const fieldOf = ({ leaf: isLeaf, kind, of }) => (isLeaf ? leaf : kind === 'list' ? fc.array(dataOf(of), { minLength: 1, maxLength: 3 }) : dataOf(of));
const answers = anyType.chain(dataOf);

/** How many rows the list at `path` has, counted by the book. */
function rowCount(value, [key, ...rest]) {
  if (Array.isArray(value)) return value.reduce((sum, entry) => sum + rowCount(entry, [key, ...rest]), 0) || 1;
  return key === undefined ? 1 : rowCount(value[key], rest);
}

/** The values of leaves for an entry of the innermost list, with those of everything above it. */
function* rowsByTheBook(value, [key, ...rest], above = {}, name = '') {
  if (Array.isArray(value)) for (const entry of value) yield* rowsByTheBook(entry, [key, ...rest], above, name);
  else {
    const own = { ...above };
    const collect = (from, prefix) => {
      for (const [field, inner] of Object.entries(from)) {
        if (Array.isArray(inner)) continue;
        if (inner !== null && typeof inner === 'object') collect(inner, `${prefix}${field}.`);
        else own[prefix + field] = inner;
      }
    };
    collect(value, name);
    if (key === undefined) yield own;
    else yield* rowsByTheBook(value[key], rest, own, `${name}${key}.`);
  }
}

test('property: every list gives as many rows as it has entries, and each row all values above and in it', () => {
  fc.assert(fc.property(answers, (data) => {
    for (const { path } of lists(data)) {
      const { columns, rows } = table(data, path);
      const expected = [...rowsByTheBook(data, path.split('.'))];
      assert.equal(rows.length, rowCount(data, path.split('.')));
      assert.equal(new Set(columns).size, columns.length);
      rows.forEach((row, index) => {
        for (const [name, value] of Object.entries(expected[index])) assert.equal(row[columns.indexOf(name)], value, `${name} in row ${index} of ${path}`);
      });
    }
  }));
});

const text = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\r', '\n', ';', '=', '-', '\t', 'ә', '中', 'ع', '😀') });
const tables = fc.integer({ min: 1, max: 5 }).chain((width) => {
  const row = (cell) => fc.array(cell, { minLength: width, maxLength: width });
  return fc.record({ columns: row(fc.string({ minLength: 1 })), rows: fc.array(row(fc.oneof(text, leaf))) });
});
const asText = ({ columns, rows }) => [columns, ...rows].map((row) => row.map((cell) => (cell === null ? '' : String(cell))));

test('property: CSV reads back as it was written, whatever stands in it', () => {
  fc.assert(fc.property(tables, (drawn) => assert.deepEqual(readCsv(csv(drawn)), asText(drawn))));
});

test('property: no text is a formula to a spreadsheet, and nothing else is changed for it', () => {
  fc.assert(fc.property(tables, (drawn) => {
    const written = csv(drawn, { spreadsheet: true });
    assert.ok(written.startsWith('\ufeff'));
    readCsv(written.slice(1)).slice(1).forEach((row, y) => row.forEach((field, x) => {
      const cell = drawn.rows[y][x];
      const dangerous = typeof cell === 'string' && '=+-@\t\r'.includes(cell[0] ?? 'x');
      assert.equal(field, dangerous ? `'${cell}` : cell === null ? '' : String(cell));
    }));
  }));
});

test('an empty field is null, a quoted empty one an empty text, and a line is never empty', () => {
  assert.equal(csv({ columns: ['a', 'b'], rows: [[null, '']] }), 'a,b\r\n,""\r\n');
  assert.equal(csv({ columns: ['a'], rows: [[null]] }), 'a\r\n""\r\n');
});

test('NDJSON has an object a line, with the names of the columns', () => {
  const lines = ndjson({ columns: ['a.b', 'c'], rows: [[1, null], ['x\ny', true]] }).split('\n');
  assert.deepEqual(lines.slice(0, -1).map((line) => JSON.parse(line)), [{ 'a.b': 1, c: null }, { 'a.b': 'x\ny', c: true }]);
  assert.equal(lines.at(-1), '');
});
