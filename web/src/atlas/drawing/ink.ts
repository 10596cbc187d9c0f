// The style sheet's colours for what is painted rather than styled. A canvas is painted anew when they change.
import { useEffect, useState } from 'react';

const names = ['paper', 'sheet', 'shade', 'ink', 'ink-soft', 'rule', 'rule-strong', 'accent', 'focus', 'relation', 'membership', 'treaty', 'event', 'mission'] as const;

export type Ink = Record<(typeof names)[number], string> & { sans: string };

function read(): Ink {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return { ...(Object.fromEntries(names.map((name) => [name, value(name)])) as Record<(typeof names)[number], string>), sans: value('sans') };
}

export function useInk(): Ink {
  const [ink, setInk] = useState(read);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const change = () => setInk(read());
    dark.addEventListener('change', change);
    return () => dark.removeEventListener('change', change);
  }, []);
  return ink;
}

export const stillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
