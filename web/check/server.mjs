// A server of the check's own, whose database and process it can stop and start again. CHANCERY names the program.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = process.env.CHANCERY ?? join(import.meta.dirname, '../../target/debug/chancery');

export async function ownServer() {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-check-'));
  const data = ['--data-dir', join(folder, 'data')];
  let server;
  let address = '127.0.0.1:0';

  async function start() {
    server = spawn(program, ['serve', '--listen', address, ...data], { stdio: ['ignore', 'pipe', 'ignore'] });
    for await (const line of createInterface({ input: server.stdout })) {
      address = /http:\/\/([\d.:]+)/.exec(line)?.[1] ?? address;
      return;
    }
    throw new Error(`${program} did not start`);
  }

  async function stop() {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await ended;
  }

  /** Another command over the same record. */
  function run(...command) {
    const { status, stderr } = spawnSync(program, [...command, ...data], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`chancery ${command.join(' ')}: ${stderr}`);
  }

  await start();
  return {
    folder,
    origin: `http://${address}`,
    start,
    stop,
    async stopDatabase() {
      const lines = await readFile(join(data[1], 'postgres/data/postmaster.pid'), 'utf8');
      process.kill(Number.parseInt(lines, 10), 'SIGINT');
    },
    /** Whatever needs the cluster of a folder starts it. */
    startDatabase: () => run('migrate'),
    run,
    async end() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
