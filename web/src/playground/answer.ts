// The answer that the open tab shows, read from its text: GraphiQL keeps an answer as the text that its editor shows.
import { useGraphiQL } from '@graphiql/react';
import { useMemo } from 'react';

export type AnswerError = { message: string; locations?: { line: number; column: number }[]; extensions?: { code?: string } };
export type Answer = { text: string; data: unknown; errors: AnswerError[] };

export function useAnswer(): Answer | undefined {
  const text = useGraphiQL(({ tabs, activeTabIndex, fetchError }) => tabs[activeTabIndex]?.response || fetchError);
  return useMemo(() => (text ? read(text) : undefined), [text]);
}

/** Anything can come from what only poses as a server of GraphQL; it is shown as text, and has neither data nor errors. */
function read(text: string): Answer {
  const { data, errors } = (JSON.parse(text) ?? {}) as { data?: unknown; errors?: unknown };
  return { text, data, errors: Array.isArray(errors) ? errors : [] };
}
