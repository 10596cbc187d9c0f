// The heading of a page, which names the window too. After a link within the atlas it takes the focus, as a newly loaded
// page would, so that screen readers and the keyboard go on from there.
import { useEffect, useRef, type ReactNode } from 'react';

let opened = ''; // the path of the last page that showed its title

const long = 90; // characters: treaties have names that would fill the page

export function Title({ window: name, children }: { window: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = name === 'chancery' ? name : `${name} · chancery`;
    if (opened && opened !== location.pathname) heading.current?.focus({ preventScroll: true });
    opened = location.pathname;
  }, [name]);
  return (
    <h1 ref={heading} tabIndex={-1} className={name.length > long ? 'long' : undefined}>
      {children}
    </h1>
  );
}
