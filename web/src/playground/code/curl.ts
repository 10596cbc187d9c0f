// For any POSIX shell. Nothing is special within single quotes but their end.
import { stripIgnoredCharacters } from 'graphql';
import { body, type Request } from './request';

export function curl(request: Request): string {
  const headers = Object.entries(request.headers).map(([name, value]) => quoted(`${name}: ${value}`));
  const secrets = Object.entries(request.secrets).map(([name, variable]) => `${quoted(`${name}: `)}"$${variable}"`);
  const options = ["'content-type: application/json'", ...headers, ...secrets].map((header) => `  --header ${header} \\\n`);
  return `curl --silent --show-error ${quoted(request.url)} \\\n${options.join('')}  --data ${quoted(JSON.stringify(body(request, compact)))}\n`;
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** Without layout and comments; as it is, where it cannot be parsed. */
function compact(query: string): string {
  try {
    return stripIgnoredCharacters(query);
  } catch {
    return query;
  }
}
