// The drawings of the atlas, used as a reader would: network, timeline, map and paths. Part of check/atlas.mjs.
import { eventually, leave, origin, say, visitor } from './browser.mjs';

const region = (page, name) => page.getByRole('region', { name, exact: true });
const number = async (locator) => Number.parseInt((await locator.innerText()).replaceAll(',', ''), 10);

/** What a canvas shows. */
const picture = (canvas) => canvas.evaluate((element) => element.toDataURL());

async function csv(page, view) {
  const [file] = await Promise.all([page.waitForEvent('download'), view.getByRole('button', { name: /^CSV/ }).click()]);
  return new Response(await file.createReadStream()).text();
}

async function network() {
  const reader = await visitor();
  const { page } = reader;
  await page.goto(`${origin}/country/kazakhstan?view=network`);
  const view = region(page, 'Network of Kazakhstan');
  const count = view.locator('.network-count');
  const list = view.getByRole('table', { name: 'Links of the network' });
  await view.locator('canvas').first().waitFor();
  await eventually('network: drawn', async () => (await number(count)) > 30 || (await view.innerText()));

  const before = await number(count);
  await list.getByRole('button', { name: 'Russia', exact: true }).first().click();
  await view.getByRole('button', { name: 'Expand' }).click();
  await eventually('network: Russia expands', async () => (await number(count)) > before || `${await number(count)} after ${before}`);
  say('network: what is expanded is in the address', page.url().includes('open=russia'), page.url());

  await list.getByRole('button', { name: 'has diplomatic relations with' }).first().click();
  const picked = region(page, 'Picked');
  await eventually('network: a link says what it rests on', async () => (await picked.getByRole('listitem').getByRole('link').count()) > 0 || (await picked.innerText()));

  await view.getByRole('checkbox', { name: /^Treaties/ }).uncheck();
  await eventually('network: a filter hides a kind', async () => {
    const kinds = await list.locator('button.kind-treaty').count();
    return (kinds === 0 && (await list.locator('button.kind-membership').count()) > 0) || kinds;
  });
  await view.getByRole('checkbox', { name: /^Treaties/ }).check();
  await view.getByRole('spinbutton', { name: 'to' }).fill('1995');
  await eventually('network: a year hides what came after', async () => {
    const text = await list.innerText();
    return (text.includes('United Nations') && !text.includes('Eurasian Economic Union')) || text;
  });

  const table = await csv(page, view);
  say('network: its table has a row for each link shown', table.trim().split('\r\n').length === (await list.getByRole('row').count()) && table.includes('United Nations'), table.slice(0, 300));

  const stage = view.getByRole('application');
  await stage.focus();
  for (const key of ['+', 'ArrowLeft', 'ArrowUp', '0']) await page.keyboard.press(key);
  say('network: keys stay on the drawing', await stage.evaluate((element) => element === document.activeElement));
  await leave(reader, 'network');
}

async function networkWithoutWebGL() {
  const reader = await visitor();
  const { page } = reader;
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind === 'webgl2' ? null : original.call(this, kind, ...rest);
    };
  });
  await page.goto(`${origin}/country/kazakhstan?view=network`);
  const view = region(page, 'Network of Kazakhstan');
  await eventually('network without WebGL: says so, and the list is there', async () => {
    const text = await view.innerText();
    return (text.includes('no WebGL') && text.includes('Azerbaijan')) || text;
  });
  await leave(reader, 'network without WebGL');
}

async function timeline() {
  const reader = await visitor();
  const { page } = reader;
  await page.goto(`${origin}/country/kazakhstan?view=timeline`);
  const view = region(page, 'Timeline of Kazakhstan');
  const chart = view.getByRole('application');
  const canvas = view.locator('canvas');
  await chart.waitFor();
  await eventually('timeline: drawn', async () => (await canvas.evaluate((element) => element.height)) > 200);

  const whole = await picture(canvas);
  await chart.focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('+');
  await eventually('timeline: keys zoom', async () => (await picture(canvas)) !== whole);
  await eventually('timeline: the window is in the address', async () => /from=\d{4}-\d\d-\d\d&to=/.test(page.url()) || page.url());
  await view.getByRole('button', { name: 'Show all of time' }).click();
  await eventually('timeline: and back to the whole', async () => (await picture(canvas)) === whole && !page.url().includes('from='));

  const box = await canvas.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 20);
  await page.mouse.wheel(0, -400);
  await eventually('timeline: the wheel zooms', async () => (await picture(canvas)) !== whole);

  await page.goto(`${origin}/country/kazakhstan?view=timeline&from=1999-01-01&to=1999-12-31&without=relation,membership,treaty`);
  await chart.waitFor();
  await eventually('timeline: a date known to the year is a span as long', async () => {
    for (let y = 40; y < 400; y += 4) {
      const tips = [];
      for (const share of [0.1, 0.5, 0.9]) {
        await chart.hover({ position: { x: box.width * share, y } });
        tips.push((await view.locator('.tip').count()) ? await view.locator('.tip').innerText() : '');
      }
      if (tips.every((tip) => tip.includes('Partnership and Cooperation Agreement') && tip.includes('1999'))) return true;
    }
    return 'no such span';
  });

  await chart.focus();
  await page.keyboard.press('ArrowDown');
  await eventually('timeline: the arrows name a fact', async () => (await view.getByRole('status').last().innerText()).includes('Enter opens its page'));
  await page.keyboard.press('Enter');
  await eventually('timeline: Enter opens its page', async () => new URL(page.url()).pathname.startsWith('/event/') || page.url());
  await leave(reader, 'timeline');
}

async function timelineTellsStandingsApart() {
  const reader = await visitor();
  const { page } = reader;
  await page.goto(`${origin}/country/kazakhstan?view=timeline`);
  const view = region(page, 'Timeline of Kazakhstan');
  await view.getByText('The same as a list').click();
  await view.getByRole('button', { name: /^Show more/ }).click();
  await eventually('timeline: planned and postponed are told apart', async () => {
    const kinds = await view.getByRole('table').locator('td:last-child').allInnerTexts();
    return (kinds.some((kind) => kind.endsWith(', planned')) && kinds.some((kind) => kind.endsWith(', postponed'))) || kinds.join();
  });
  const table = await csv(page, view);
  say('timeline: its table has a row for each fact', table.trim().split('\r\n').length === (await view.getByRole('row').count()), table.slice(0, 300));
  await leave(reader, 'timeline, as a list');
}

async function map() {
  const reader = await visitor();
  const { page } = reader;
  await page.goto(`${origin}/country/kazakhstan?view=map`);
  const view = region(page, 'Map of Kazakhstan');
  const tone = (slug) => view.locator(`.map-moving [data-slug="${slug}"]`).first().getAttribute('class');
  await eventually('map: a country with relations is shaded', async () => (await tone('azerbaijan')).includes('tone-established') || (await tone('azerbaijan')));
  await eventually('map: one without is not', async () => (await tone('brazil')).includes('tone-nothing') || (await tone('brazil')));
  await eventually('map: a small state is a dot', async () => (await view.locator('circle[data-slug="liechtenstein"]').count()) === 1);
  await eventually('map: missions are points', async () => (await view.locator('.point-sent').count()) > 0 && (await view.locator('.point-hosted').count()) > 0);

  await view.getByRole('combobox', { name: 'Shade by' }).selectOption('treaties');
  await eventually('map: shaded by treaties', async () => (await tone('kyrgyzstan')).includes('tone-step-') || (await tone('kyrgyzstan')));
  const table = await csv(page, view);
  say('map: its table has the countries', /Kyrgyzstan.*\d treaties together/.test(table), table.slice(0, 300));
  await view.getByRole('combobox', { name: 'Shade by' }).selectOption('membership');
  await view.getByRole('combobox', { name: 'in', exact: true }).selectOption('sco');
  await eventually('map: shaded by membership', async () => (await tone('tajikistan')).includes('tone-member') || (await tone('tajikistan')));

  await view.getByRole('application').focus();
  await page.keyboard.press('ArrowDown');
  await eventually('map: the arrows go to a neighbour', async () => /Uzbekistan|Kyrgyzstan|Tajikistan|Turkmenistan/.test(await region(page, 'Picked').innerText({ timeout: 1000 })) || (await region(page, 'Picked').innerText()));
  const moving = view.locator('.map-moving');
  await view.getByRole('button', { name: 'Closer' }).click();
  await eventually('map: zooms', async () => /scale\(1\.6\)/.test(await moving.getAttribute('transform')) || (await moving.getAttribute('transform')));
  await leave(reader, 'map');
}

async function paths() {
  const reader = await visitor();
  const { page } = reader;
  await page.goto(`${origin}/paths?from=kazakhstan&to=thailand`);
  const view = region(page, 'Shortest paths');
  await eventually('paths: a step is a sentence', async () => /Kazakhstan and Thailand took part in .*Security Council/.test(await view.innerText()) || (await view.innerText()));
  say('paths: drawn', (await view.locator('.path-link').count()) > 0);
  await view.getByRole('button', { name: /sources? of: Kazakhstan and Thailand/ }).first().click();
  await eventually('paths: and has its sources', async () => (await view.locator('.citations').getByRole('link').count()) > 0);
  await page.goto(`${origin}/paths?from=kazakhstan&to=india&without=relation,treaty,event`);
  await eventually('paths: through an organization to its other member', async () => /Kazakhstan .*member of .+\n?.*India/s.test(await view.innerText()) || (await view.innerText()));
  await leave(reader, 'paths');
}

export const views = [network, networkWithoutWebGL, timeline, timelineTellsStandingsApart, map, paths];
