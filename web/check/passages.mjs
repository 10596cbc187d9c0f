// From a fact to the sentence that states it: an article of our own is imported, and its citations are followed as a reader
// would. Part of check/atlas.mjs.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accessible, eventually, say, visitor } from './browser.mjs';
import { ownServer } from './server.mjs';

const sentence = 'Finland recognised Estonia on 7 June 1920, and the two countries established diplomatic relations in the same year.';
const before = Array.from({ length: 60 }, (_, year) => `In the year ${1800 + year} the ferries between the two coasts carried more timber than in the year before it.`);
const article = `[[Estonia–Finland relations]]
CATEGORIES: Bilateral relations of Estonia

${before.join('\n')}

==History==
The coasts face each other over eighty kilometres of sea. ${sentence}[tpl]cite web|url=https://example.org/history|title=A history of two neighbours|publisher=The Example Review|date=2 May 2012[/tpl] Ferries cross it every hour.

==Missions==
Estonia has an embassy in Helsinki.
`;

async function fromAFactToItsPassage() {
  const server = await ownServer();
  const { page } = await visitor();
  try {
    const file = join(server.folder, 'article.txt');
    await writeFile(file, article);
    server.run('import', 'article', file, '--accept', '0');
    await page.goto(`${server.origin}/relation/estonia/finland`);
    const brief = page.getByRole('region', { name: 'In brief', exact: true });
    await brief.getByRole('button', { name: /^\d sources? of: relation/ }).click();
    await eventually('passage: the source quotes the sentence', async () => (await brief.innerText()).includes(sentence) || (await brief.innerText()));
    await brief.getByRole('link', { name: 'the passage in Estonia–Finland relations' }).first().click();
    await eventually('passage: the link leads to its document', async () => new URL(page.url()).pathname.startsWith('/document/estonia-finland-relations') || page.url());
    const mark = page.locator('.document mark');
    await eventually('passage: its sentence is marked, and nothing else', async () => (await mark.allInnerTexts()).join('|') === sentence || (await mark.allInnerTexts()).join('|'));
    await eventually('passage: and in view', async () => {
      const box = await mark.boundingBox();
      return (box.y > 0 && box.y + box.height < 850 && (await page.evaluate(() => scrollY)) > 0) || JSON.stringify(box);
    });
    await accessible(page, 'a document with its passage marked');
    await page.setViewportSize({ width: 360, height: 780 });
    say('passage: nothing sticks out where it is narrow', (await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);

    await page.goto(`${server.origin}/search?q=a+history+of+two+neighbours`);
    await page.getByRole('region', { name: 'Found' }).getByRole('link', { name: 'A history of two neighbours' }).first().click();
    await eventually('passage: the source names what rests on it', async () => /Estonia, Finland|Finland, Estonia/.test(await page.getByRole('region', { name: 'What rests on it' }).innerText({ timeout: 2000 })));
  } finally {
    await page.context().close();
    await server.end();
  }
}

export const passages = [fromAFactToItsPassage];
