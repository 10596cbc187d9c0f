// The headers that a visitor adds to a request, and which of them are nobody else's business.
import { tryParseJSONC } from '@graphiql/react';

/** None where the editor holds none, or what it holds is not yet JSON. */
export function parsedHeaders(text: string | null | undefined): Record<string, string> {
  try {
    const headers = tryParseJSONC(text ?? '') ?? {};
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  } catch {
    return {};
  }
}

/** A header that names one of these is kept out of links, and read from the environment by generated code. */
export const secret = (name: string) => /auth|token|key|secret|cookie|session|password|credential|signature/i.test(name);
