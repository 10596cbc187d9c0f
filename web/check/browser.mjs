// What the checks of the pages share: a browser, visitors of their own, and the tally of what holds.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

export const origin = new URL(process.argv[2] ?? 'http://127.0.0.1:8000').origin;

let failed = 0;
let passed = 0;

export function say(what, holds, found = '') {
  if (holds) passed += 1;
  else failed += 1;
  console.log(holds ? 'ok  ' : 'FAIL', what, holds ? '' : found);
}

/** Checks that `condition`, asked again and again, comes to hold within ten seconds. */
export async function eventually(what, condition) {
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
  args: '--headless --no-sandbox --disable-gpu --enable-unsafe-swiftshader --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' '),
});

/** What the software that draws in place of a graphics card says of itself. */
const ofTheDriver = /GL Driver Message|WebGL-0x/;

/** A visitor of his own: empty storage, and a list of everything that went wrong on his pages. */
export async function visitor(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 850 }, ...options });
  const page = await context.newPage();
  const problems = [];
  page.on('request', (request) => {
    const url = request.url();
    if (new URL(url).origin !== origin && !/^(data|blob):/.test(url)) problems.push(`foreign request: ${url}`);
  });
  page.on('response', (response) => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && !ofTheDriver.test(message.text()) && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error('policy:', event.violatedDirective, event.blockedURI));
  });
  return { page, problems };
}

/** Nothing went wrong on the visitor's pages; he leaves. */
export async function leave({ page, problems }, what) {
  say(`${what}: nothing foreign, refused or reported in the console`, problems.length === 0, [...new Set(problems)].join('\n     '));
  await page.context().close();
}

/** No violation by axe. */
export async function accessible(page, where) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  say(`axe: ${where}`, violations.length === 0, violations.map(({ id, nodes }) => `${id} × ${nodes.length}, first ${nodes[0].html}: ${nodes[0].failureSummary}`).join('\n     '));
}

/** Runs the checks one after the other, those alone that ONLY names, prints the tally, and ends the process with what came of it. */
export async function run(name, checks) {
  const only = process.env.ONLY?.split(',');
  try {
    for (const check of checks) if (!only || only.includes(check.name)) await check();
  } catch (error) {
    say('the check itself', false, error.stack);
  } finally {
    await browser.close();
  }
  console.log(`${name}: ${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
