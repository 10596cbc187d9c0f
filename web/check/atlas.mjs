// Opens the atlas of a running server in Chromium and uses it as a reader would:
//   node check/atlas.mjs http://127.0.0.1:8000      (CHROMIUM names the browser, CHANCERY the program, for a server to stop)
// Prints a line for each thing checked and exits 1 unless all of them hold. The server has the record that comes with it.
import { accessible, eventually, leave, origin, run, say, visitor } from './browser.mjs';
import { passages } from './passages.mjs';
import { ownServer } from './server.mjs';
import { views } from './views.mjs';

const heading = (page) => page.getByRole('heading', { level: 1 });
const section = (page, name) => page.getByRole('region', { name, exact: true });
const shows = (page, title) => eventually(`shows ${title}`, async () => (await heading(page).innerText()) === title || (await heading(page).innerText()));
const search = (page) => page.getByRole('combobox', { name: 'Search the record' });
const option = (page, name) => page.getByRole('option', { name });
const settled = async (page) => {
  await heading(page).waitFor();
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]') && ![...document.querySelectorAll('main [role="status"]')].some((status) => /^(Loading|Reading|Looking)/.test(status.textContent)));
};

async function fromAMisspeltNameToASource() {
  const reader = await visitor();
  const { page } = reader;
  await page.goto(origin);
  await search(page).fill('Kazahkstan');
  await option(page, 'Kazakhstan Country').click();
  await shows(page, 'Kazakhstan');
  say('its address can be shared', page.url() === `${origin}/country/kazakhstan`, page.url());

  await section(page, 'Treaties').getByRole('link', { name: 'Treaty on Deepening Military Trust in Border Regions' }).click();
  await shows(page, 'Treaty on Deepening Military Trust in Border Regions');
  await eventually('the treaty of the Shanghai Five has its five parties', async () => {
    const parties = await section(page, 'Parties').getByRole('link').allInnerTexts();
    return ['China', 'Kazakhstan', 'Kyrgyzstan', 'Russia', 'Tajikistan'].every((name) => parties.includes(name)) || parties.join();
  });
  const brief = section(page, 'In brief');
  await brief.getByRole('button', { name: /^\d sources? of: Treaty on Deepening/ }).click();
  const source = brief.getByRole('listitem').getByRole('link').first();
  const title = await source.innerText();
  await source.click();
  await shows(page, title);
  await eventually('the source names what rests on it, the treaty too', async () => {
    const facts = await section(page, 'What rests on it').innerText();
    return facts.includes('Treaty on Deepening Military Trust in Border Regions') || facts;
  });
  await page.goBack();
  await shows(page, 'Treaty on Deepening Military Trust in Border Regions');
  await leave(reader, 'from a misspelt name to a source');
}

async function byKeyboard() {
  const reader = await visitor();
  const { page } = reader;
  await page.goto(origin);
  await settled(page);
  await page.keyboard.press('/');
  say('/ leads to the search', await search(page).evaluate((field) => field === document.activeElement));
  await page.keyboard.type('shanghai');
  await option(page, /^Shanghai Five Organization|^Shanghai Five /).first().waitFor();
  await page.keyboard.press('ArrowDown');
  const active = await search(page).getAttribute('aria-activedescendant');
  say('the arrows name what is chosen', active !== null && (await page.locator(`[id="${active}"]`).getAttribute('aria-selected')) === 'true', active);
  await page.keyboard.press('Escape');
  say('Escape closes the suggestions', (await search(page).getAttribute('aria-expanded')) === 'false');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await eventually('Enter without a choice opens the results', async () => page.url() === `${origin}/search?q=shanghai` || page.url());
  await section(page, 'Found').getByRole('link', { name: 'Shanghai Five', exact: true }).focus();
  await page.keyboard.press('Enter');
  await shows(page, 'Shanghai Five');
  say('the heading of the new page has the focus', await heading(page).evaluate((title) => title === document.activeElement));
  await page.keyboard.press('/');
  await page.keyboard.type('Казахстан');
  await option(page, 'Kazakhstan Country').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shows(page, 'Kazakhstan');
  await leave(reader, 'by keyboard');
}

async function asOf2000() {
  const reader = await visitor();
  const { page } = reader;
  const memberships = section(page, 'Memberships');
  const union = memberships.getByRole('link', { name: 'Eurasian Economic Union' });
  await page.goto(`${origin}/country/kazakhstan`);
  await union.waitFor();
  await page.getByRole('textbox', { name: 'As of' }).fill('2000');
  await page.keyboard.press('Enter');
  await eventually('as of 2000 the Eurasian Economic Union is gone', async () => (await union.count()) === 0);
  await eventually('as of 2000 the Shanghai Five is there', async () => (await memberships.getByRole('link', { name: 'Shanghai Five' }).count()) === 1);
  say('the page says so', /as of 2000/i.test(await page.locator('main').innerText()));
  say('the address too', page.url() === `${origin}/country/kazakhstan?asOf=2000`, page.url());

  const friend = await visitor();
  await friend.page.goto(page.url());
  await section(friend.page, 'Memberships').getByRole('link', { name: 'Shanghai Five' }).waitFor();
  await settled(page);
  await settled(friend.page);
  const seen = await Promise.all([page, friend.page].map((each) => section(each, 'Memberships').innerText()));
  say('whoever gets the address sees the same', seen[0] === seen[1], seen.join('\n---\n'));
  await leave(friend, 'the address that was shared');

  await memberships.getByRole('link', { name: 'Shanghai Five' }).click();
  await shows(page, 'Shanghai Five');
  say('links lead to the same time', page.url() === `${origin}/organization/shanghai-five?asOf=2000`, page.url());
  await page.getByRole('button', { name: 'Back to now' }).click();
  await eventually('and there is a way back to now', async () => page.url() === `${origin}/organization/shanghai-five` || page.url());
  await page.getByRole('textbox', { name: 'As of' }).fill('yesterday');
  await page.keyboard.press('Enter');
  await eventually('what is no time is told what would be one', async () => (await page.getByRole('alert').innerText()).includes('2000, 1996-04'));
  await page.getByRole('textbox', { name: 'As of' }).fill('');
  await page.getByRole('slider', { name: 'Year' }).focus();
  for (const key of ['Home', 'ArrowRight']) await page.keyboard.press(key);
  await eventually('the slider goes by years', async () => page.url().endsWith('?asOf=1816') || page.url());
  await leave(reader, 'as of 2000');
}

async function lists() {
  const reader = await visitor();
  const { page } = reader;
  await page.goto(`${origin}/country/kazakhstan`);
  const events = section(page, 'Events');
  await events.getByLabel('Kind').selectOption('SUMMIT');
  await eventually('a list shows the kind that was chosen', async () => {
    const kinds = await events.locator('.row .quiet').allInnerTexts();
    return (kinds.length > 1 && kinds.every((kind) => kind === 'summit')) || kinds.join();
  });
  say('the choice is in the address', page.url().includes('events.kind=SUMMIT'), page.url());
  await events.getByLabel('Kind').selectOption('');
  await events.getByRole('button', { name: /^More: 25 of 38/ }).click();
  await eventually('more loads the rest', async () => (await events.locator('.row').count()) === 38 || (await events.locator('.row').count()));

  const [table] = await Promise.all([page.waitForEvent('download'), events.getByRole('button', { name: 'CSV' }).click()]);
  const text = await new Response(await table.createReadStream()).text();
  say('its table has all its rows', table.suggestedFilename() === 'events.csv' && text.split('\r\n').length >= 39 && text.includes('OSCE summit in Astana'), text.slice(0, 500));
  const query = await events.getByRole('link', { name: /^Query behind it/ }).getAttribute('href');
  await page.goto(origin + query);
  await eventually('the query behind it opens in the playground', async () => {
    const editor = await page.locator('.graphiql-query-editor .view-lines').innerText();
    return editor.replaceAll('\u00a0', ' ').includes('query Events') || editor;
  });
  await page.goto(`${origin}/country`);
  const index = section(page, 'On record');
  for (const shown of [25, 125, 225, 325]) await index.getByRole('button', { name: new RegExp(`^More: ${shown} of`) }).click();
  await eventually('a long list holds only what is near the window', async () => {
    const rows = await index.locator('.row').count();
    return (rows > 10 && rows < 100 && (await index.locator('.row').first().getAttribute('aria-setsize')) === '372') || rows;
  });
  await eventually('and the last is at its end', async () => {
    await page.keyboard.press('End');
    return index.getByRole('link', { name: 'Zimbabwe' }).isVisible();
  });
  await leave(reader, 'lists');
}

async function namesInEveryScript() {
  const reader = await visitor();
  const { page } = reader;
  await page.goto(`${origin}/country/kazakhstan`);
  const arabic = page.locator('main [lang|="ar"]');
  await arabic.waitFor();
  say('an Arabic name runs from the right', (await arabic.evaluate((name) => getComputedStyle(name).direction)) === 'rtl');
  say('a Chinese name says that it is one', (await page.locator('main [lang|="zh"]').count()) === 1);
  const kazakh = page.locator('main [lang|="kk"]', { hasText: 'Қазақстан' }).first();
  say('a Cyrillic name runs from the left', (await kazakh.evaluate((name) => getComputedStyle(name).direction)) === 'ltr');
  await page.goto(`${origin}/search?q=${encodeURIComponent('كازاخستان')}`);
  await section(page, 'Found').getByRole('link', { name: 'Kazakhstan', exact: true }).waitFor();
  say('what is searched for in Arabic runs from the right', (await heading(page).locator('q').evaluate((query) => getComputedStyle(query).direction)) === 'rtl');
  await leave(reader, 'names in every script');
}

/** Answers of the server, changed on their way to the page. */
async function altered(page, change) {
  await page.route(/\/graphql/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

async function aVeryLongTitle() {
  const name = 'Treaty on Deepening Military Trust in Border Regions';
  for (const [kind, title] of [['of words', `${name} ${'and on matters connected with it '.repeat(40)}`.trim()], ['in one word', 'Donaudampfschifffahrtsgesellschaft'.repeat(30)], ['in Arabic', 'اتفاقية بشأن تعميق الثقة '.repeat(40).trim()]]) {
    for (const width of [360, 1400]) {
      const reader = await visitor({ viewport: { width, height: 850 } });
      const { page } = reader;
      await altered(page, (text) => text.replaceAll(name, title));
      for (const path of ['/treaty/treaty-on-deepening-military-trust-1996', '/country/kazakhstan', '/treaty', '/country/kazakhstan?view=timeline', '/search?q=military+trust']) {
        await page.goto(origin + path);
        await settled(page);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        say(`a title ${kind}, ${width} wide, at ${path}: nothing sticks out`, beyond <= 0, beyond);
      }
      await leave(reader, `a title ${kind}, ${width} wide`);
    }
  }
}

/** The second visitor of a page asks by hashes alone, and one whose server knows none of them is answered all the same. */
async function byHash() {
  for (const visit of ['first', 'second']) {
    const reader = await visitor();
    const { page } = reader;
    const asked = [];
    page.on('request', (request) => request.url().includes('/graphql') && asked.push(request));
    await page.goto(`${origin}/country/kazakhstan`);
    await settled(page);
    if (visit === 'second') {
      const longest = Math.max(...asked.map((request) => request.url().length + (request.postData()?.length ?? 0)));
      say('by hash: no document is sent twice', asked.length > 5 && asked.every((request) => request.method() === 'GET' && request.url().includes('sha256Hash')), asked.map((request) => `${request.method()} ${request.postData() ?? request.url()}`).join('\n     '));
      say(`by hash: a question of the page takes at most ${longest} bytes, below 1,000`, longest < 1000);
    }
    await leave(reader, `by hash, ${visit} visit`);
  }
  for (const [server, answer] of [
    ['that has forgotten', { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    ['that knows no hashes', { message: 'query is missing', extensions: { code: 'BAD_USER_INPUT' } }],
  ]) {
    const reader = await visitor();
    const { page } = reader;
    await page.route(/\/graphql\?/, (route) => route.fulfill({ json: { errors: [answer] } }));
    await page.goto(`${origin}/country/kazakhstan`);
    await section(page, 'Relations').getByRole('link', { name: 'Azerbaijan', exact: true }).waitFor();
    say(`by hash: a server ${server} is sent the document`, true);
    await leave(reader, `a server ${server}`);
  }
}

async function nothingThere() {
  const reader = await visitor();
  const { page } = reader;
  for (const [path, nearest] of [
    ['/country/kazakstan', 'Kazakhstan'],
    ['/treaty/deepening-military-trust', 'Treaty on Deepening Military Trust in Border Regions'],
    ['/relation/kazakhstan/kirgizstan', 'Kyrgyzstan'],
  ]) {
    await page.goto(origin + path);
    await shows(page, 'Nothing is at this address');
    await eventually(`${path}: names the nearest`, async () => {
      const names = await section(page, 'The nearest by name').getByRole('link').allInnerTexts();
      return names.includes(nearest) || names.join();
    });
  }
  await page.goto(`${origin}/country/osce?asOf=2000`);
  await eventually('what is another kind of thing is shown at its own address', async () => page.url() === `${origin}/organization/osce?asOf=2000` || page.url());
  await leave(reader, 'nothing there');
}

async function trouble() {
  const server = await ownServer();
  const { page } = await visitor();
  const alert = page.getByRole('main').getByRole('alert').first();
  const again = async () => page.getByRole('main').getByRole('button', { name: 'Try again' }).first().click();
  try {
    await page.goto(`${server.origin}/country/kazakhstan`);
    await shows(page, 'Kazakhstan');
    await settled(page);
    await server.stopDatabase();
    await page.getByRole('link', { name: 'Azerbaijan' }).first().click();
    await eventually('without its database the page says what is wrong', async () => (await alert.innerText()).includes('its database cannot be reached') || (await alert.innerText()));
    await again();
    await eventually('and says so again', async () => (await alert.innerText()).includes('its database cannot be reached'));
    await accessible(page, 'without its database');
    server.startDatabase();
    await again();
    await shows(page, 'Azerbaijan');
    await settled(page);

    await server.stop();
    await page.getByRole('link', { name: 'Kazakhstan' }).first().click();
    await shows(page, 'Kazakhstan'); // it was read before
    await page.getByRole('link', { name: 'Belarus' }).first().click();
    await eventually('without its server the page says what is wrong', async () => (await alert.innerText()).includes('The server does not answer') || (await alert.innerText()));
    await server.start();
    await again();
    await shows(page, 'Belarus');

    await page.route(/\/graphql/, async (route) => {
      if (route.request().method() === 'GET') return route.fulfill({ json: { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] } });
      const { query, variables } = route.request().postDataJSON();
      return route.continue({ postData: { query: query.replace('predecessors', 'fieldOfTheFuture'), variables } });
    });
    await page.goto(`${server.origin}/country/russia`);
    await eventually('a server that does not know what the page asks for is named as such', async () => {
      const text = await alert.innerText();
      return (text.includes('do not fit together') && text.includes('fieldOfTheFuture')) || text;
    });
  } finally {
    await page.context().close();
    await server.end();
  }
}

const pages = {
  'the first page': '/',
  'a country': '/country/kazakhstan',
  'an organization': '/organization/shanghai-cooperation-organisation',
  'a person': '/person/erlan-idrissov',
  'a treaty': '/treaty/treaty-on-deepening-military-trust-1996',
  'an event': '/event/osce-summit-2010',
  'a source': '/source/foreign-relations-of-kazakhstan-2014',
  'a relation': '/relation/kazakhstan/russia',
  'an index': '/organization',
  'a search': '/search?q=shanghai',
  'as of a time': '/country/kazakhstan?asOf=2000',
  'a network': '/country/kazakhstan?view=network',
  'a timeline': '/country/kazakhstan?view=timeline',
  'the map': '/map',
  paths: '/paths?from=kazakhstan&to=thailand',
  'an address of nothing': '/country/kazakstan',
};

async function everyPage() {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [360, 1400, 2560]) {
      const reader = await visitor({ colorScheme, viewport: { width, height: 850 } });
      const { page } = reader;
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(origin + path);
        await settled(page);
        const open = page.getByRole('main').getByRole('button', { name: /^\d+ sources?/ }).first();
        if (await open.count()) await open.click();
        await settled(page);
        await accessible(page, `${name}, ${colorScheme}, ${width} wide`);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        say(`${name}, ${colorScheme}, ${width} wide: nothing sticks out`, beyond <= 0, beyond);
      }
      await leave(reader, `every page, ${colorScheme}, ${width} wide`);
    }
  }
}

async function firstLoad() {
  const reader = await visitor();
  const { page } = reader;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(origin, { waitUntil: 'networkidle' });
  await settled(page);
  say(`the first load takes ${Math.round(bytes / 1000)} kB, below 300`, bytes > 10_000 && bytes < 300_000, bytes);
  const ready = await page.evaluate(() => Math.round(performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd));
  console.log(`     its document is ready after ${ready} ms`);
  await leave(reader, 'first load');
}

await run('atlas', [fromAMisspeltNameToASource, byKeyboard, asOf2000, lists, namesInEveryScript, aVeryLongTitle, byHash, ...views, ...passages, nothingThere, trouble, firstLoad, everyPage]);
