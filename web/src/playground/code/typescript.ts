// TypeScript with fetch, the answer typed by query and schema. Runs in browsers, Node, Deno and Bun.
import { body, type Request } from './request';
import { typeScript } from './types';

export function typescript(request: Request): string {
  const { url, query, variables, operationName, headers, secrets, answer } = request;
  const all = [["'content-type'", "'application/json'"], ...Object.entries(headers).map(([name, value]) => [text(name), text(value)]), ...Object.entries(secrets).map(([name, variable]) => [text(name), `process.env.${variable}!`])];
  const fields = Object.keys(body(request)).map((key) => (key === 'operationName' ? `operationName: ${text(operationName!)}` : key));
  return `const query = /* GraphQL */ \`
${query.replaceAll(/[\\`]|\$\{/g, '\\$&')}
\`;
${variables ? `const variables = ${JSON.stringify(variables, null, 2)};\n` : ''}
type Answer = ${answer ? typeScript(answer) : 'Record<string, unknown>'};

const response = await fetch(${text(url)}, {
  method: 'POST',
  headers: { ${all.map(([name, value]) => `${name}: ${value}`).join(', ')} },
  body: JSON.stringify({ ${fields.join(', ')} }),
});
const { data, errors } = (await response.json()) as { data?: Answer; errors?: { message: string }[] };
if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('\\n'));
console.log(data);

export {};
`;
}

const text = (value: string) => `'${value.replaceAll(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
