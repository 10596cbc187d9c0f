// Runs the public suites, one after the other: node run.mjs [lint] [relay] [codegen] [http], all of them without a name.
// CHANCERY_URL is the running server that http asks; the others read schema.graphql alone (CHANCERY_SCHEMA may name another).
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const home = import.meta.dirname;
const generated = join(home, 'generated');
const schema = process.env.CHANCERY_SCHEMA ?? join(home, '../../schema.graphql');

const suites = {
  lint: {
    claim: "the schema keeps graphql-eslint's recommended and Relay rules",
    commands: ['eslint --max-warnings 0 generated/schema.graphql'],
  },
  relay: {
    claim: 'relay-compiler accepts the schema, and what it generates type-checks',
    commands: ['relay-compiler --output quiet-with-errors', 'tsc --project relay'],
  },
  codegen: {
    claim: "graphql-codegen's client preset accepts the schema, and what it generates type-checks",
    commands: ['graphql-codegen --config codegen/codegen.mjs --errors-only', 'tsc --project codegen'],
  },
  http: {
    claim: 'the server answers as GraphQL over HTTP asks',
    commands: ['node http.mjs'],
  },
};

/** Whether a command, of this package's node_modules or node itself, succeeds. What it prints is shown if it fails, and if it is our own. */
function succeeds(command) {
  const [name, ...parameters] = command.split(' ');
  const path = `${join(home, 'node_modules/.bin')}:${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync(name, parameters, { cwd: home, encoding: 'utf8', env: { ...process.env, PATH: path } });
  if (status !== 0 || name === 'node') process.stdout.write(stdout + stderr);
  return status === 0;
}

const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(suites);
const unknown = chosen.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`no such suite: ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}
if (!existsSync(schema)) {
  console.error(`no schema at ${schema}`);
  process.exit(2);
}

rmSync(generated, { recursive: true, force: true });
mkdirSync(join(generated, 'relay'), { recursive: true }); // relay-compiler wants its folder to be there
copyFileSync(schema, join(generated, 'schema.graphql'));

let failed = 0;
for (const name of chosen) {
  const { claim, commands } = suites[name];
  const holds = commands.every(succeeds);
  if (!holds) failed += 1;
  console.log(holds ? 'ok  ' : 'FAIL', `${name}: ${claim}`);
}
console.log(`audits: ${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
