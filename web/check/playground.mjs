// Opens the playground of a running server in Chromium and uses it as a visitor would:
//   node check/playground.mjs http://127.0.0.1:8000      (CHROMIUM names the browser, default /usr/bin/chromium)
// Prints a line for each thing checked and exits 1 unless all of them hold.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const origin = new URL(process.argv[2] ?? 'http://127.0.0.1:8000').origin;

// What axe finds in packages of others, and why we cannot mend it from outside.
const upstream = {
  'nested-interactive': 'GraphiQL puts the button that closes a tab inside the tab',
  label: 'the explorer gives the fields for names and values no label',
  'select-name': 'nor its lists of values',
};

let failed = 0;
let passed = 0;

function say(what, holds, found = '') {
  if (holds) passed += 1;
  else failed += 1;
  console.log(holds ? 'ok  ' : 'FAIL', what, holds ? '' : found);
}

/** Checks that `condition`, asked again and again, comes to hold within ten seconds. */
async function eventually(what, condition) {
  const deadline = Date.now() + 10_000;
  let found;
  do {
    found = await condition().catch((error) => error.message);
    if (found === true) return say(what, true);
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < deadline);
  return say(what, false, found);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' '),
});

/** A visitor of his own: empty storage, and a list of everything that went wrong on his pages. */
async function visitor(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems = [];
  page.on('request', (request) => {
    const url = request.url();
    if (new URL(url).origin !== origin && !url.startsWith('data:')) problems.push(`foreign request: ${url}`);
  });
  page.on('response', (response) => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error('policy:', event.violatedDirective, event.blockedURI));
  });
  return { page, problems };
}

const lines = (page, editor) => page.evaluate((selector) => [...document.querySelectorAll(`${selector} .view-line`)].map((line) => line.textContent.replaceAll('\u00a0', ' ')).join('\n'), editor);
const query = (page) => lines(page, '.graphiql-query-editor');
const answer = (page) => lines(page, '.result-window');
const fragment = (page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('query') ?? '';
const open = async (page, path) => {
  await page.goto(origin + path);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.locator('.graphiql-spinner').waitFor({ state: 'detached' });
};

async function accessible(page, where) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const ours = violations.filter(({ id }) => !(id in upstream));
  say(`axe: ${where}`, ours.length === 0, ours.map(({ id, nodes }) => `${id} × ${nodes.length}, first ${nodes[0].html}: ${nodes[0].failureSummary}`).join('\n     '));
}

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

  for (const plugin of ['Explorer', 'History', 'Documentation Explorer']) {
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
  say('narrow: nothing foreign, refused or reported', problems.length === 0, [...new Set(problems)].join('\n     '));
  await page.context().close();
}

try {
  await firstVisit('light');
  await firstVisit('dark');
  await examplesAnswer();
  await writing();
  await themes();
  await narrow();
} catch (error) {
  say('the check itself', false, error.stack);
} finally {
  await browser.close();
}
console.log(`playground: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
