// What stands below an answer: its errors, its form (JSON or table), and its download.
import { useGraphiQL } from '@graphiql/react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { csv, download, ndjson } from '../result/csv';
import { deepest, type List, lists, table } from '../result/flatten';
import { ResultTable } from '../result/ResultTable';
import { seen, type Shown, useShown } from '../result/shown';
import { type Answer, useAnswer } from './answer';
import { Errors } from './Errors';

const none: Answer = { text: '', data: undefined, errors: [] };

export function AnswerPane() {
  const answer = useAnswer() ?? none;
  const [asTable, setAsTable] = useState(false);
  const [chosen, choose] = useState<string>();
  const available = useMemo(() => lists(answer.data), [answer]);
  const path = available.some((list) => list.path === chosen) ? chosen : deepest(answer.data)?.path;
  const flat = useMemo(() => table(answer.data, path), [answer, path]);
  const shown = useShown(flat);
  const isEmpty = flat.columns.length === 0;
  return (
    <>
      <Errors errors={answer.errors} />
      {asTable && (isEmpty ? <p className="answer-empty">There is nothing to put in a table yet: run a query.</p> : <ResultTable shown={shown} label="Answer as a table" />)}
      <div className="answer-bar">
        <div className="answer-form" role="group" aria-label="Form of the answer">
          <button type="button" aria-pressed={!asTable} onClick={() => setAsTable(false)}>JSON</button>
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(true)}>Table</button>
        </div>
        {asTable && !isEmpty && <Columns shown={shown} />}
        {!isEmpty && <Download answer={answer} shown={shown} />}
        {asTable && !isEmpty && <Rows available={available} path={path} count={flat.rows.length} choose={choose} />}
      </div>
    </>
  );
}

/** Which list gives the rows: its own name first, as a narrow field shows no more. */
function Rows({ available, path, count, choose }: { available: List[]; path: string | undefined; count: number; choose(path: string): void }) {
  const rows = `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
  if (available.length < 2) return <span>{rows}</span>;
  return (
    <label className="answer-rows">
      {rows} of{' '}
      <select value={path} onChange={(event) => choose(event.target.value)}>
        {available.map((list) => <option key={list.path} value={list.path}>{`${list.name.split('.').at(-1)} (${list.name})`}</option>)}
      </select>
    </label>
  );
}

function Columns({ shown }: { shown: Shown }) {
  const columns = shown.getAllLeafColumns();
  const visible = shown.getVisibleLeafColumns().length;
  return (
    <Menu label={visible === columns.length ? 'Columns' : `Columns (${visible} of ${columns.length})`}>
      <fieldset>
        <legend>Columns of the table</legend>
        {columns.map((column) => (
          <label key={column.id}>
            <input type="checkbox" checked={column.getIsVisible()} disabled={visible === 1 && column.getIsVisible()} onChange={column.getToggleVisibilityHandler()} />
            {column.id}
          </label>
        ))}
      </fieldset>
    </Menu>
  );
}

function Download({ answer, shown }: { answer: Answer; shown: Shown }) {
  const operation = useGraphiQL(({ operationName }) => operationName);
  const save = (ending: string, type: string, text: string) => download(`${operation ?? 'answer'}.${ending}`, type, text);
  return (
    <Menu label="Download">
      <button type="button" onClick={() => save('csv', 'text/csv;charset=utf-8', csv(seen(shown)))}>
        CSV <small>for programs: every value as it is</small>
      </button>
      <button type="button" onClick={() => save('csv', 'text/csv;charset=utf-8', csv(seen(shown), { spreadsheet: true }))}>
        CSV <small>for spreadsheets: no text runs as a formula</small>
      </button>
      <button type="button" onClick={() => save('ndjson', 'application/x-ndjson', ndjson(seen(shown)))}>
        NDJSON <small>a row of the table a line</small>
      </button>
      <button type="button" onClick={() => save('json', 'application/json', answer.text)}>
        JSON <small>the answer as it is, nested</small>
      </button>
    </Menu>
  );
}

/** A button that opens what it holds, until a click elsewhere or Escape closes it: the browser's own popover. */
function Menu({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  const anchor = `--menu${id.replaceAll(/\W/g, '')}`;
  return (
    <>
      <button type="button" popoverTarget={id} style={{ anchorName: anchor }}>{label} ▴</button>
      <div id={id} popover="auto" className="answer-menu" style={{ positionAnchor: anchor }}>{children}</div>
    </>
  );
}
