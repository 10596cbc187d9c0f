// The background threads that parse, complete and check what is typed. `graphiql/setup-workers/vite` makes the same three, but writes to the console.
import editor from 'monaco-editor/esm/vs/editor/editor.worker.js?worker&url';
import json from 'monaco-editor/esm/vs/language/json/json.worker.js?worker&url';
import graphql from 'monaco-graphql/esm/graphql.worker.js?worker&url';

const byLabel: Record<string, string> = { json, graphql };

self.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(byLabel[label] ?? editor, { type: 'module', name: label }),
};
