// Opens the playground of a running server in Chromium and uses it as a visitor would:
//   node check/playground.mjs http://127.0.0.1:8000      (CHROMIUM names the browser, default /usr/bin/chromium)
// Prints a line for each thing checked and exits 1 unless all of them hold.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import * as browser from './browser.mjs';
import { accessible, eventually, origin, say, visitor } from './browser.mjs';
import { readCsv } from './csv.mjs';

const lines = (page, editor) => page.evaluate((selector) => [...document.querySelectorAll(`${selector} .view-line`)].map((line) => line.textContent.replaceAll('\u00a0', ' ')).join('\n'), editor);
const query = (page) => lines(page, '.graphiql-query-editor');
const answer = (page) => lines(page, '.result-window');
const fragment = (page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('query') ?? '';
const open = async (page, path) => {
  await page.goto(origin + path);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.locator('.graphiql-spinner').waitFor({ state: 'detached' });
};

const tabs = ['Headline', 'AsOf2005', 'Search', 'Paths', 'Treaties'];

async function firstVisit(colorScheme) {
  const { page, problems } = await visitor({ viewport: { width: 1400, height: 850 }, colorScheme });
  await open(page, '/playground');
  say(`${colorScheme}: title`, (await page.title()) === 'chancery playground', await page.title());
  await eventually(`${colorScheme}: example tabs, in order`, async () => {
    const names = await page.locator('.graphiql-tab').allInnerTexts();
    return JSON.stringify(names) === JSON.stringify(tabs) || names.join();
  });
  await eventually(`${colorScheme}: opens on the headline query`, async () => (await query(page)).includes('query Headline') || (await query(page)));
  await accessible(page, `${colorScheme}, as it opens`);

  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('Control+Enter');
  await eventually(`${colorScheme}: Ctrl+Enter answers`, async () => /"data": \{\s*"country": \{\s*"name"/.test(await answer(page)) || (await answer(page)));
  await accessible(page, `${colorScheme}, with an answer`);

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.locator('.result-table tbody tr').first().waitFor();
  await accessible(page, `${colorScheme}, with a table`);
  for (const menu of ['Columns', 'Download']) {
    await page.getByRole('button', { name: menu }).click();
    await page.locator('.answer-menu:popover-open').waitFor();
    await accessible(page, `${colorScheme}, with the menu ${menu}`);
    await page.keyboard.press('Escape');
  }

  for (const plugin of ['Questions', 'Explorer', 'Request as code', 'History', 'Documentation Explorer']) {
    await page.getByRole('button', { name: `Show ${plugin}` }).click();
    await page.locator('.graphiql-plugin [inert]').waitFor({ state: 'detached' });
    await eventually(`${colorScheme}: ${plugin} opens`, async () => (await page.locator('.graphiql-plugin').innerText()).length > 20);
    await accessible(page, `${colorScheme}, with the ${plugin}`);
  }
  say(`${colorScheme}: nothing foreign, refused or reported in the console`, problems.length === 0, [...new Set(problems)].join('\n     '));
  await page.context().close();
}

async function examplesAnswer() {
  const { page, problems } = await visitor({ viewport: { width: 1400, height: 850 } });
  await open(page, '/playground');
  for (const [index, name] of tabs.entries()) {
    await page.locator('.graphiql-tab').nth(index).click();
    await eventually(`${name}: the address carries it`, async () => index === 0 || fragment(page).includes(`query ${name}`) || page.url());
    const response = page.waitForResponse((candidate) => candidate.url() === `${origin}/graphql`);
    await page.locator('.graphiql-execute-button').click();
    const { data, errors } = await (await response).json();
    say(`${name}: answers without errors`, errors === undefined && Object.values(data).every((field) => field !== null), JSON.stringify(errors ?? data));
  }
  await page.getByRole('button', { name: 'Show History' }).click();
  await eventually('history keeps what was run', async () => {
    const items = await page.locator('.graphiql-history-item').allInnerTexts();
    return tabs.every((name) => items.some((item) => item.includes(name))) || items.join();
  });
  say('examples: nothing foreign, refused or reported', problems.length === 0, [...new Set(problems)].join('\n     '));
  await page.context().close();
}

async function writing() {
  const { page, problems } = await visitor({ viewport: { width: 1400, height: 850 } });
  await open(page, `/playground#${new URLSearchParams({ query: 'query Linked { service { version } }' })}`);
  await eventually('a link opens on its query', async () => (await query(page)).includes('query Linked') || (await query(page)));
  await eventually('with the examples beside it', async () => (await page.locator('.graphiql-tab').count()) === tabs.length + 1);

  await page.getByRole('button', { name: 'Show Explorer' }).click();
  await page.locator('.graphiql-explorer-field-view', { hasText: /^schemaHash$/ }).click();
  await eventually('the explorer edits the query', async () => (await query(page)).includes('schemaHash') || (await query(page)));
  await eventually('the address follows', async () => fragment(page).includes('schemaHash') || page.url());

  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('query Typed { count', { delay: 30 });
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'country' }).first().waitFor();
  say('the schema completes what is typed', true);
  await page.keyboard.press('Escape');

  await page.evaluate((hash) => { location.hash = hash; }, new URLSearchParams({ query: 'query Pasted { service { version } }' }).toString());
  await eventually('a link pasted into an open page opens too', async () => (await query(page)).includes('query Pasted') || (await query(page)));
  say('writing: nothing foreign, refused or reported', problems.length === 0, [...new Set(problems)].join('\n     '));
  await page.context().close();
}

async function themes() {
  const { page } = await visitor({ viewport: { width: 1400, height: 850 }, colorScheme: 'light' });
  const editorIsDark = () => page.locator('.graphiql-query-editor .monaco-editor.vs-dark').count();
  await open(page, '/playground');
  say('themes: a light system has a light editor', (await editorIsDark()) === 0);
  await page.emulateMedia({ colorScheme: 'dark' });
  await eventually('themes: a system that turns dark turns the editor dark', async () => (await editorIsDark()) === 1);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Open settings dialog' }).click();
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await eventually('themes: a choice of one\'s own goes before the system\'s', async () => (await editorIsDark()) === 1);
  await accessible(page, 'themes, dark by choice, with the settings');
  await page.context().close();
}

async function narrow() {
  const { page, problems } = await visitor({ viewport: { width: 390, height: 844 } });
  await open(page, '/playground');
  await page.locator('.graphiql-execute-button').click();
  await eventually('narrow: answers', async () => (await answer(page)).includes('"data"') || (await answer(page)));
  const editor = await page.locator('.graphiql-editors').boundingBox();
  const response = await page.locator('.graphiql-response').boundingBox();
  say('narrow: the answer stands below the query', response.y >= editor.y + editor.height && response.width > 250, JSON.stringify({ editor, response }));
  say('narrow: the page does not scroll', await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth));
  await accessible(page, 'narrow');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.locator('.result-table tbody td').first().waitFor();
  await accessible(page, 'narrow, with a table');
  await page.getByRole('button', { name: 'Show Questions' }).click();
  await page.locator('.gallery li button').last().click();
  await eventually('narrow: a chosen question makes room for itself', async () => (await page.locator('.gallery').count()) === 0);
  say('narrow: nothing foreign, refused or reported', problems.length === 0, [...new Set(problems)].join('\n     '));
  await page.context().close();
}

/** Runs the open tab and gives the answer that came. */
async function run(page) {
  const response = page.waitForResponse((candidate) => candidate.url() === `${origin}/graphql`);
  await page.locator('.graphiql-execute-button').click();
  const answered = await (await response).json();
  await page.locator('.graphiql-spinner').waitFor({ state: 'detached' });
  return answered;
}

const button = (page, name) => page.getByRole('button', { name, exact: true });
const link = (parameters) => `/playground#${new URLSearchParams(parameters)}`;
const quiet = (name, problems) => say(`${name}: nothing foreign, refused or reported`, problems.length === 0, [...new Set(problems)].join('\n     '));

/** What a button of the menu of downloads saves. */
async function downloaded(page, label) {
  await page.getByRole('button', { name: 'Download' }).click();
  const coming = page.waitForEvent('download');
  await page.locator('.answer-menu:popover-open').getByRole('button', { name: label }).click();
  const download = await coming;
  await page.keyboard.press('Escape');
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

async function tableAndFiles() {
  const { page, problems } = await visitor({ viewport: { width: 1400, height: 850 } });
  await open(page, link({ query: 'query Members { organization(slug: "sco") { name members(first: 50) { totalCount edges { node { role member { name aliases } period { edtf } } } } } }' }));
  const { data } = await run(page);
  const { name, members } = data.organization;
  const columns = ['organization.name', 'organization.members.totalCount', 'organization.members.role', 'organization.members.member.name', 'organization.members.member.aliases', 'organization.members.period.edtf'];
  const rows = members.edges.map(({ node }) => [name, members.totalCount, node.role, node.member.name, node.member.aliases.join('; ') || null, node.period?.edtf ?? null]);
  const asText = (table) => table.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));

  await button(page, 'Table').click();
  await eventually('table: a row for each entry of the list', async () => (await page.locator('.answer-bar').innerText()).includes(`${rows.length} rows`) || page.locator('.answer-bar').innerText());
  const body = () => page.locator('.result-table tbody tr:not([aria-hidden])').evaluateAll((found) => found.map((row) => [...row.cells].map((cell) => cell.textContent)));
  await eventually('table: its cells are those of the answer', async () => JSON.stringify(await body()) === JSON.stringify(asText(rows)) || JSON.stringify(await body()));

  const csv = await downloaded(page, 'CSV for programs');
  say('download: CSV is named after the query', csv.name === 'Members.csv', csv.name);
  say('download: CSV reads back as the answer', JSON.stringify(readCsv(csv.text)) === JSON.stringify([columns, ...asText(rows)]), csv.text.slice(0, 400));
  const sheet = await downloaded(page, 'CSV for spreadsheets');
  say('download: CSV for spreadsheets is marked as UTF-8', sheet.text.startsWith('\ufeff'));
  const ndjson = await downloaded(page, 'NDJSON');
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
  say('download: NDJSON reads back as the answer', JSON.stringify(ndjson.text.trim().split('\n').map((line) => JSON.parse(line))) === JSON.stringify(objects), ndjson.text.slice(0, 400));
  const json = await downloaded(page, 'JSON the answer');
  say('download: JSON is the answer as it is', JSON.stringify(JSON.parse(json.text).data) === JSON.stringify(data), json.text.slice(0, 400));

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByLabel('organization.name', { exact: true }).uncheck();
  await page.keyboard.press('Escape');
  await page.locator('.result-table th button', { hasText: 'role' }).click();
  const sorted = readCsv((await downloaded(page, 'CSV for programs')).text);
  const roles = rows.map((row) => row[2]).sort();
  say('download: what is chosen and sorted in the table is so in the file', JSON.stringify(sorted[0]) === JSON.stringify(columns.slice(1)) && JSON.stringify(sorted.slice(1).map((row) => row[1])) === JSON.stringify(roles), JSON.stringify(sorted.slice(0, 3)));
  quiet('table', problems);
  await page.context().close();
}

async function longTable() {
  const { page, problems } = await visitor({ viewport: { width: 1400, height: 850 } });
  const names = ['Қазақстан', '中华人民共和国', 'جمهورية مصر العربية', 'javascript:alert(1)', 'https://example.org/treaty'];
  const rows = Array.from({ length: 5000 }, (_, index) => ({ rank: index, name: names[index] ?? `Actor ${index} ${'of a very long name '.repeat(index % 7)}`, share: index / 5000 }));
  await page.route('**/graphql', (route) => (route.request().postData()?.includes('query Many') ? route.fulfill({ json: { data: { actors: { nodes: rows } } } }) : route.continue()));
  await open(page, link({ query: 'query Many { service { version } }' }));
  await run(page);
  await button(page, 'Table').click();
  await page.locator('.result-table tbody td').first().waitFor();
  const inDocument = () => page.locator('.result-table tr').count();
  say('5,000 rows: fewer than 200 are in the document', (await inDocument()) < 200, await inDocument());
  say('5,000 rows: a screen reader knows of all of them', (await page.locator('.result-table table').getAttribute('aria-rowcount')) === '5001');
  const cell = (text) => page.locator('.result-table td', { hasText: text });
  say('right-to-left names stand right', (await cell(names[2]).evaluate((found) => getComputedStyle(found).direction)) === 'rtl');
  say('an address on the web is a link that tells the other side nothing', (await cell(names[4]).locator('a').getAttribute('rel')) === 'noopener noreferrer');
  say('any other address is text', (await cell(names[3]).locator('a').count()) === 0);
  await page.locator('.result-table').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
  await eventually('5,000 rows: scrolling reaches the last', async () => (await cell('Actor 4999').count()) === 1);
  say('5,000 rows: still fewer than 200 in the document', (await inDocument()) < 200, await inDocument());
  const heading = page.locator('.result-table th', { hasText: 'rank' });
  await heading.getByRole('button').click();
  await heading.getByRole('button').click();
  await page.locator('.result-table').evaluate((frame) => frame.scrollTo(0, 0));
  await eventually('5,000 rows: sorted by number, the largest first', async () => (await page.locator('.result-table tbody td.number').first().innerText()) === '4999');
  say('the heading says how it is sorted', (await heading.getAttribute('aria-sort')) === 'descending', await heading.getAttribute('aria-sort'));
  quiet('5,000 rows', problems);
  await page.context().close();
}

const hostile = {
  query: `# it's "quoted", \`\${x}\` \\ """ )" )-"\nquery Hostile($text: String = "a\\"b'c\\\\ $HOME \`x\`", $first: Int) {\n  search(query: $text, first: $first) {\n    edges {\n      score\n    }\n  }\n  countries(first: 3) {\n    nodes {\n      name\n      aliases\n    }\n  }\n}`,
  variables: JSON.stringify({ text: 'it\'s $HOME `id` \\ "Қазақстан" ${y} )"', first: null }),
  headers: JSON.stringify({ 'X-Note': "it's" }),
};

async function requestAsCode() {
  const { page, problems } = await visitor({ viewport: { width: 1400, height: 850 } });
  await open(page, link(hostile));
  const { data } = await run(page);
  await page.getByRole('button', { name: 'Show Request as code' }).click();
  const code = async (language) => {
    await button(page, language).click();
    return page.locator('.code pre').innerText();
  };
  const curl = spawnSync('sh', ['-c', await code('curl')], { encoding: 'utf8' });
  say('curl: the text runs in a shell and gives the same answer', curl.status === 0 && JSON.stringify(JSON.parse(curl.stdout).data) === JSON.stringify(data), curl.stderr + curl.stdout);

  const python = process.env.PYTHON ?? 'python3';
  const source = await code('Python');
  if (spawnSync(python, ['-c', 'import pandas, requests']).status === 0) {
    const ran = spawnSync(python, ['-c', `${source}\nprint(len(table))`], { encoding: 'utf8' });
    const rows = Math.max(data.search.edges.length, 1);
    say('Python: the text runs and makes a data frame of the deepest list', ran.status === 0 && ran.stdout.trim().endsWith(`\n${rows}`), ran.stderr + ran.stdout);
  } else console.log('skip', `Python: ${python} has no requests and pandas, so its text was not run`);

  const typescript = await code('TypeScript');
  say('TypeScript: the answer is typed by the schema', /countries: \{\s+nodes: Array<\{\s+name: string;\s+aliases: Array<string>;/.test(typescript), typescript);
  say('R: the query stands in a raw string', /^query <- r"-+\(/m.test(await code('R')));
  quiet('code', problems);
  await page.context().close();
}

async function sharing() {
  const { page, problems } = await visitor({ viewport: { width: 1400, height: 850 }, permissions: ['clipboard-read', 'clipboard-write'] });
  const long = { query: `query Long {\n${Array.from({ length: 1000 }, (_, index) => `  version${index}: service { version }`).join('\n')}\n}`, variables: '{ "a": 1 }', headers: '{ "X-Note": "b" }' };
  await open(page, link(long));
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('\n# edited');
  await page.locator('[data-name="headers"]').click();
  await page.locator('.graphiql-editor-tool > :not(.hidden) .view-lines').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type('{ "X-Note": "c", "Authorization": "Bearer 1234" }'); // the editor closes brackets, and types over those that it closed
  await eventually('sharing: the address has the query as edited, of 30,000 characters', async () => fragment(page).endsWith('# edited') && fragment(page).length > 30_000);
  await eventually('sharing: and the headers, but no secret', async () => {
    const headers = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('headers');
    return headers === JSON.stringify({ 'X-Note': 'c' }, null, 2) || headers;
  });
  await button(page, 'Copy link to this query').click();
  await eventually('sharing: the button copies the address', async () => (await page.evaluate(() => navigator.clipboard.readText())) === page.url());
  await page.getByRole('button', { name: 'Show Request as code' }).click();
  await eventually('sharing: code takes the secret from the environment', async () => {
    const text = await page.locator('.code pre').innerText();
    return (text.includes('"$AUTHORIZATION"') && !text.includes('1234')) || text.slice(-300);
  });

  const other = await visitor({ viewport: { width: 1400, height: 850 } });
  await open(other.page, '/playground'); // so that a stored tab must not win over the link
  await other.page.locator('.graphiql-tab').nth(4).click();
  await eventually('sharing: the other visitor has variables of her own', async () => other.page.url().includes('variables'));
  const reloaded = other.page.waitForEvent('load');
  await other.page.evaluate((address) => location.assign(address), page.url());
  await reloaded;
  await other.page.locator('.graphiql-query-editor .view-line').first().waitFor();
  const sent = other.page.waitForRequest((request) => request.method() === 'POST' && Boolean(request.postData()?.includes('query Long')));
  await other.page.locator('.graphiql-execute-button').click();
  const request = await sent;
  const body = request.postDataJSON();
  say('sharing: the link asks the same', body.query === `${long.query}\n# edited` && JSON.stringify(body.variables) === '{"a":1}' && request.headers()['x-note'] === 'c', JSON.stringify(body.variables) + request.headers()['x-note']);
  quiet('sharing', [...problems, ...other.problems]);
  await page.context().close();
  await other.page.context().close();
}

async function sharingAllTabs() {
  const { page, problems } = await visitor({ permissions: ['clipboard-read', 'clipboard-write'] });
  await open(page, '/playground');
  await page.locator('.graphiql-tab').nth(2).click();
  await eventually('all tabs: another is open', async () => fragment(page).includes('query Search') || page.url());
  await button(page, `Copy link to all ${tabs.length} tabs, this one first`).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await eventually('all tabs: the button copies a link to them', async () => (await copied()).startsWith(`${origin}/playground#query=`) && new URLSearchParams(new URL(await copied()).hash.slice(1)).getAll('query').length === tabs.length);
  const address = await copied();
  say('all tabs: what is open comes first', new URLSearchParams(new URL(address).hash.slice(1)).get('query').includes('query Search'));

  const names = async (visited) => (await visited.locator('.graphiql-tab').allInnerTexts()).join();
  const other = await visitor();
  await open(other.page, link({ query: 'query Mine { service { version } }' }));
  await eventually('all tabs: the other visitor has a tab of her own', async () => (await names(other.page)) === ['Mine', ...tabs].join() || names(other.page));
  for (const name of tabs) {
    const tab = other.page.locator('.graphiql-tab', { hasText: name });
    await tab.click(); // only the open one shows how to close it
    await tab.locator('.graphiql-tab-close').click();
  }
  await eventually('all tabs: which is kept', async () => (await other.page.evaluate(() => JSON.parse(localStorage.getItem('graphiql:tabState')).tabs.length)) === 1);
  const reloaded = other.page.waitForEvent('load');
  await other.page.evaluate((href) => location.assign(href), address);
  await reloaded;
  await other.page.locator('.graphiql-query-editor .view-line').first().waitFor();
  const sent = ['Search', ...tabs.filter((name) => name !== 'Search')];
  await eventually('all tabs: she gets them beside her own', async () => (await names(other.page)) === ['Mine', ...sent].join() || names(other.page));
  await eventually('all tabs: the first of them is open', async () => (await query(other.page)).includes('query Search') || query(other.page));
  await other.page.locator('.graphiql-tab', { hasText: 'Treaties' }).click();
  await eventually('all tabs: with their variables', async () => /"\w+"/.test(await lines(other.page, '.graphiql-editor-tool')) || lines(other.page, '.graphiql-editor-tool'));
  quiet('all tabs', [...problems, ...other.problems]);
  await page.context().close();
  await other.page.context().close();
}

async function gallery() {
  const { page, problems } = await visitor({ viewport: { width: 1400, height: 850 } });
  await open(page, '/playground');
  await page.getByRole('button', { name: 'Show Questions' }).click();
  const questions = page.locator('.gallery li');
  const all = await questions.count();
  say('questions: at least twelve, each with a question and a sentence', all >= 12 && (await questions.evaluateAll((found) => found.every((item) => /[.?]$/.test(item.querySelector('button').textContent) && /\.$/.test(item.querySelector('p').textContent)))), all);
  const counts = [];
  for (const audience of ['Explorers', 'Analysts', 'Front-end developers']) {
    await button(page, audience).click();
    counts.push(await questions.count());
  }
  say('questions: some for each audience, and not all for one', counts.every((count) => count > 2 && count < all), counts.join());
  await button(page, 'All').click();
  await page.getByLabel('Find a question').fill('belongs organization');
  say('questions: the search finds one', (await questions.count()) === 1, await questions.count());
  await questions.getByRole('button').first().click();
  await eventually('questions: one opens in a tab of its own, with its variables', async () => (await page.locator('.graphiql-tab').count()) === tabs.length + 1 && (await lines(page, '.graphiql-editor-tool')).includes('"slug"'));
  await eventually('questions: that tab is the one in the address', async () => fragment(page).includes('query MembersOf') || page.url());
  const { data, errors } = await run(page);
  say('questions: it answers', errors === undefined && data.organization.name !== undefined, JSON.stringify(errors));
  await questions.getByRole('button').first().click();
  say('questions: asked again, the same tab is shown', (await page.locator('.graphiql-tab').count()) === tabs.length + 1);
  quiet('questions', problems);
  await page.context().close();
}

async function errors() {
  const { page, problems } = await visitor({ viewport: { width: 1400, height: 850 } });
  await open(page, link({ query: 'query Wrong {\n  country(code: "KZZZ") {\n    name\n  }\n}' }));
  await run(page);
  await eventually('errors: the list says what was wrong', async () => (await page.locator('.answer-errors').innerText()).includes('KZZZ'));
  await eventually('errors: the place is marked', async () => (await page.locator('.graphiql-query-editor .squiggly-error').count()) > 0);
  await accessible(page, 'errors');
  await button(page, 'line 2, column 3').click();
  await page.keyboard.type('k: ');
  await eventually('errors: the button goes there', async () => (await query(page)).includes('  k: country') || query(page));
  await eventually('errors: the mark goes with the edit', async () => (await page.locator('.graphiql-query-editor .squiggly-error').count()) === 0);
  quiet('errors', problems);

  await page.route('**/graphql', (route) => route.abort());
  await page.locator('.graphiql-execute-button').click();
  await eventually('a server that is away is named as such', async () => (await page.locator('.answer-errors').innerText()).includes(`${origin} does not answer`));
  await page.unroute('**/graphql');
  await page.route('**/graphql', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }));
  await page.locator('.graphiql-execute-button').click();
  await eventually('so is what is no GraphQL', async () => (await page.locator('.answer-errors').innerText()).includes('answered 502'));
  await page.unroute('**/graphql');
  await run(page);
  await eventually('and the server\'s return needs no reload', async () => (await page.locator('.answer-errors').innerText()).includes('KZZZ'));
  await page.context().close();
}

async function olderServer() {
  const { page } = await visitor({ viewport: { width: 1400, height: 850 } });
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answered = await response.json();
    const root = answered.data?.__schema?.types.find(({ name }) => name === 'Query');
    if (root) root.fields = root.fields.filter(({ name }) => name !== 'changes');
    await route.fulfill({ response, json: answered });
  });
  await open(page, '/playground');
  await page.getByRole('button', { name: 'Show Questions' }).click();
  await eventually('an older server: the questions that it cannot answer say so', async () => {
    const refused = await page.locator('.gallery li', { has: page.locator('.refusal') }).allInnerTexts();
    return (refused.length === 1 && refused[0].includes('Cannot query field "changes"')) || refused.join();
  });
  await accessible(page, 'an older server');
  await page.context().close();
}

await browser.run('playground', [() => firstVisit('light'), () => firstVisit('dark'), examplesAnswer, writing, themes, narrow, tableAndFiles, longTable, requestAsCode, sharing, sharingAllTabs, gallery, errors, olderServer]);
