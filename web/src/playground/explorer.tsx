// The explorer plugin, opened at its top. By itself it gives the focus to the last value in the query when it opens,
// which scrolls past everything before it and lets the next keystroke change that value. What is inert takes no focus.
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { useEffect, useState } from 'react';

const plugin = explorerPlugin({ showAttribution: false });
const settling = 300; // milliseconds; it draws itself twice before it asks for the focus

function OpenedAtTop() {
  const [opening, setOpening] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setOpening(false), settling);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div inert={opening}>
      <plugin.content />
    </div>
  );
}

export const EXPLORER_PLUGIN = { ...plugin, title: 'Explorer', content: OpenedAtTop };
