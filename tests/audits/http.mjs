// GraphQL over HTTP: the audits that graphql-http publishes for any server, against the one at CHANCERY_URL.
// They cover media types, status codes, GET and POST, and what a malformed request must be answered with.
import { serverAudits } from 'graphql-http';

const url = new URL('/graphql', process.env.CHANCERY_URL ?? 'http://127.0.0.1:8000').href;
const audits = serverAudits({ url });
const tally = { ok: 0, notice: 0, warn: 0, error: 0 };

for (const audit of audits) {
  const result = await audit.fn().catch((error) => {
    console.error(`http: ${url} does not answer: ${error.cause?.message ?? error.message}`);
    process.exit(1);
  });
  tally[result.status] += 1;
  if (result.status !== 'ok') console.log(result.status.toUpperCase().padEnd(6), audit.id, audit.name, '=>', result.reason);
}

console.log(`http: ${tally.ok} of ${audits.length} ok, ${tally.notice} notices, ${tally.warn} warnings, ${tally.error} errors`);
process.exit(tally.ok === audits.length ? 0 : 1);
