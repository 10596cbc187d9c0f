// How the playground asks, and what it says when there is no answer to show: GraphiQL itself would show the browser's
// "Failed to fetch", or the first character that is not JSON.
import { createGraphiQLFetcher } from '@graphiql/toolkit';

export const endpoint = '/graphql';

export const fetcher = createGraphiQLFetcher({ url: endpoint, fetch: ask });

async function ask(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request).catch(() => {
    throw plain(`${location.origin} does not answer. Is the server running, and is this computer connected to it? Nothing was lost: run the query again once it is back.`);
  });
  if (!/json|multipart/.test(response.headers.get('content-type') ?? '')) {
    throw plain(`${location.origin}${endpoint} answered ${response.status} ${response.statusText} and no GraphQL. Something stands between this page and the server, or this is another server.`.replace('  ', ' '));
  }
  return response;
}

/** Without a stack, which would be shown. */
function plain(message: string): Error {
  const error = new Error(message);
  delete error.stack;
  return error;
}
