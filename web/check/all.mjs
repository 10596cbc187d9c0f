// Both pages, one after the other: node check/all.mjs http://127.0.0.1:8000
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const checks = ['atlas.mjs', 'playground.mjs'];
const failed = checks.filter((check) => spawnSync(process.execPath, [join(import.meta.dirname, check), ...process.argv.slice(2)], { stdio: 'inherit' }).status !== 0);
process.exit(failed.length === 0 ? 0 : 1);
