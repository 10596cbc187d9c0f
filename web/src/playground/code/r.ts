// R with httr2 and jsonlite: a data frame with a row for each entry of the outermost list, lists within it as list columns.
import { getNullableType, isListType } from 'graphql';
import { body, type Request } from './request';
import type { AnswerType } from './types';

export function r(request: Request): string {
  const { url, query, variables, operationName, headers, secrets, answer } = request;
  const all = [...Object.entries(headers).map(([name, value]) => `${raw(name, '`')} = ${raw(value)}`), ...Object.entries(secrets).map(([name, variable]) => `${raw(name, '`')} = Sys.getenv("${variable}")`)];
  const fields = Object.keys(body(request)).map((key) => `${key} = ${key === 'operationName' ? raw(operationName!) : key}`);
  return `library(httr2)
library(jsonlite)

query <- ${raw(`\n${query}\n`)}
${variables ? `variables <- fromJSON(${raw(JSON.stringify(variables, null, 2))}, simplifyVector = FALSE)\n` : ''}
answer <- request(${raw(url)}) |>
${all.length > 0 ? `  req_headers(${all.join(', ')}) |>\n` : ''}  req_body_json(list(${fields.join(', ')})) |>
  req_error(is_error = \\(response) FALSE) |>
  req_perform() |>
  resp_body_string() |>
  fromJSON(flatten = TRUE)
if (!is.null(answer$errors)) stop(paste(answer$errors$message, collapse = "\\n"))

table <- answer$data${answer ? outermostList(answer).map((key) => `$${key}`).join('') : ''}
str(table, max.level = 1)
`;
}

/** A raw string of R, with as many dashes as what it holds needs; names of arguments stand between backticks. */
function raw(text: string, quote?: '`'): string {
  if (quote) return `\`${text.replaceAll(/[\\`]/g, '\\$&')}\``;
  if (/^[^"\\\n]*$/.test(text)) return `"${text}"`;
  let dashes = '';
  while (text.includes(`)${dashes}"`)) dashes += '-';
  return `r"${dashes}(${text})${dashes}"`;
}

function outermostList(fields: AnswerType): string[] {
  for (const [key, field] of fields) {
    if (field.fields.size === 0) continue;
    if (isListType(getNullableType(field.type))) return [key];
    const below = outermostList(field.fields);
    if (below.length > 0) return [key, ...below];
  }
  return [];
}
