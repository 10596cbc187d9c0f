// Python with requests, and a data frame of pandas with a row for each entry of the deepest list.
import type { Request } from './request';
import { deepestList } from './types';

export function python(request: Request): string {
  const { query, variables, operationName, headers, secrets, answer } = request;
  const secretHeaders = Object.entries(secrets).map(([name, variable]) => `${literal(name)}: os.environ[${literal(variable)}]`);
  const allHeaders = [...Object.entries(headers).map(([name, value]) => `${literal(name)}: ${literal(value)}`), ...secretHeaders];
  const json = ['"query": QUERY', ...(operationName ? [`"operationName": ${literal(operationName)}`] : []), ...(variables ? ['"variables": VARIABLES'] : [])];
  return `${secretHeaders.length > 0 ? 'import os\n\n' : ''}import pandas as pd
import requests

QUERY = """
${query.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"')}
"""
${variables ? `VARIABLES = ${literal(variables)}\n` : ''}
response = requests.post(
    ${literal(request.url)},
    json={${json.join(', ')}},
${allHeaders.length > 0 ? `    headers={${allHeaders.join(', ')}},\n` : ''}    timeout=60,
)
answer = response.json()
if "errors" in answer:
    raise SystemExit("\\n".join(error["message"] for error in answer["errors"]))


def rows(value, path, above={}, name=""):
    """A row for each entry of the list at the path, with what stands above it."""
    if isinstance(value, list):
        for entry in value or [None]:
            yield from rows(entry, path, above, name)
        return
    step = path[0] if path else None
    row = dict(above)
    for key, field in (value or {}).items():
        if key != step:
            row.update(cells(field, name + key))
    if step is None:
        yield row
    else:
        yield from rows((value or {}).get(step), path[1:], row, f"{name}{step}.")


def cells(value, name):
    if isinstance(value, dict):
        return {column: cell for key, field in value.items() for column, cell in cells(field, f"{name}.{key}").items()}
    return {name: value}


table = pd.DataFrame(rows(answer["data"], ${literal(answer ? deepestList(answer) : [])}))
print(table)
`;
}

/** JSON's texts and numbers are Python's, its names for true, false and null are not. */
function literal(value: unknown, indent = ''): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map((entry) => literal(entry, indent)).join(', ')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}    `;
  const entries = Object.entries(value).map(([key, entry]) => `${inner}${JSON.stringify(key)}: ${literal(entry, inner)},\n`);
  return entries.length > 0 ? `{\n${entries.join('')}${indent}}` : '{}';
}
