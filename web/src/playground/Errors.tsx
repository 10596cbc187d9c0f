// The errors of an answer, each with its place in the query: a mark in the editor, and a button here that goes there.
// What the page's own schema already knows to be wrong is marked by the editor itself, before the query is run.
import { useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';
import type { AnswerError } from './answer';

const owner = 'server';

export function Errors({ errors }: { errors: AnswerError[] }) {
  const editor = useGraphiQL(({ queryEditor }) => queryEditor);
  const monaco = useMonaco(({ monaco }) => monaco);

  useEffect(() => {
    const model = editor?.getModel();
    if (!model || !monaco) return;
    const markers = errors.flatMap(({ message, locations = [] }) =>
      locations.map(({ line, column }) => {
        const place = model.validatePosition({ lineNumber: line, column });
        const end = model.getWordAtPosition(place)?.endColumn ?? place.column + 1;
        return { message, severity: monaco.MarkerSeverity.Error, startLineNumber: place.lineNumber, startColumn: place.column, endLineNumber: place.lineNumber, endColumn: end };
      }),
    );
    const clear = () => monaco.editor.setModelMarkers(model, owner, []);
    monaco.editor.setModelMarkers(model, owner, markers);
    const edited = model.onDidChangeContent(clear); // the places are those of the query that was run
    return () => {
      edited.dispose();
      clear();
    };
  }, [errors, editor, monaco]);

  function goTo(line: number, column: number): void {
    editor?.setPosition({ lineNumber: line, column });
    editor?.revealLineInCenterIfOutsideViewport(line);
    editor?.focus();
  }

  if (errors.length === 0) return null;
  return (
    <ul className="answer-errors" aria-label="Errors">
      {errors.map(({ message, locations }, index) => (
        <li key={index}>
          {message}{' '}
          {locations?.map(({ line, column }) => (
            <button key={`${line}:${column}`} type="button" onClick={() => goTo(line, column)}>
              line {line}, column {column}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
