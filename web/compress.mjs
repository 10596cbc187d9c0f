// After `vite build`: writes name.br and name.gz beside each file of dist/ that gets smaller by it, so that the server
// never compresses at run time, and prints what a browser will load.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const dist = join(import.meta.dirname, 'dist');
const compressible = /\.(js|css|html|json|svg|ttf|md|txt)$/;
const smallest = 512; // bytes; below this the headers weigh more than what is saved

const codings = [
  ['br', (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })],
  ['gz', (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION })],
];

async function compress(name) {
  const path = join(dist, name);
  const bytes = await readFile(path);
  const row = { bytes: bytes.length };
  for (const [suffix, encode] of bytes.length < smallest ? [] : codings) {
    const encoded = await encode(bytes);
    if (encoded.length > bytes.length * 0.95) continue;
    await writeFile(`${path}.${suffix}`, encoded);
    row[suffix] = encoded.length;
  }
  return [name, row];
}

const names = (await readdir(dist, { recursive: true })).filter((name) => compressible.test(name)).sort();
console.table(Object.fromEntries(await Promise.all(names.map(compress))));
