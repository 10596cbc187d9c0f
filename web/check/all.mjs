// Both pages, one after the other: node check/all.mjs http://127.0.0.1:8000
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const checks = ['atlas.mjs', 'playground.mjs'];
/** Many times what either takes: one that waits for what never comes is to fail, and to say after what it did. */
const timeout = 20 * 60_000;
const failed = checks.filter((check) => {
  const { status, error } = spawnSync(process.execPath, [join(import.meta.dirname, check), ...process.argv.slice(2)], { stdio: 'inherit', timeout });
  if (error) console.error(`${check}: ${error.message}`);
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
