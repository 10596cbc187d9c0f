// The views of an actor, each loaded when it is first opened.
import { lazy, Suspense, type ComponentType } from 'react';

export type ViewProps = { node: { id: string; __typename: string; slug: string; name: string }; asOf?: string };

export const views = {
  network: { title: 'Network', show: lazy(() => import('./network/Network')) },
  timeline: { title: 'Timeline', show: lazy(() => import('./timeline/Timeline')) },
  map: { title: 'Map', show: lazy(() => import('./map/WorldMap')) },
} satisfies Record<string, { title: string; show: ComponentType<ViewProps> }>;

export type ViewName = keyof typeof views;

export const viewOf = (name: string | null): ViewName | undefined => (name !== null && name in views ? (name as ViewName) : undefined);

export function Lazy({ view, ...props }: ViewProps & { view: ViewName }) {
  const { title, show: View } = views[view];
  return (
    <Suspense fallback={<p role="status">Loading the {title.toLowerCase()}…</p>}>
      <View {...props} />
    </Suspense>
  );
}
