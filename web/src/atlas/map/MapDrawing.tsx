// The world as SVG: shapes shaded by tone, small states as dots, missions and places as points. Zooming moves the group
// and tells the style sheet how far (--k), so that dots and lines keep their size.
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type Ref } from 'react';
import { geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3-zoom';
import { counted } from '../labels';
import type { Point } from './points';
import type { Shade } from './shading';
import type { Country, Dot, Shape } from './world';

export type Picked = { country: Country } | { point: Point };
export type MapHandle = { zoom: (by: number) => void; fit: () => void };

type Props = {
  shapes: Shape[];
  dots: Dot[];
  points: Point[];
  shades: Map<string, Shade>;
  /** The country that the map is seen from. */
  centre: string;
  picked: Picked | undefined;
  pick: (what: Picked | undefined) => void;
  label: string;
  ref: Ref<MapHandle>;
};

type Place = { country: Country; x: number; y: number };

export function MapDrawing({ shapes, dots, points, shades, centre, picked, pick, label, ref }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const moving = useRef<SVGGElement>(null);
  const zooming = useRef(zoom<SVGSVGElement, unknown>().scaleExtent([1, 40]).clickDistance(4));
  const [width, setWidth] = useState(0);
  const [pointed, setPointed] = useState<{ title: string; text: string; x: number; y: number }>();
  const height = Math.max(220, Math.round(width * 0.5));

  useEffect(() => {
    const resized = new ResizeObserver(() => setWidth(frame.current!.clientWidth));
    resized.observe(frame.current!);
    return () => resized.disconnect();
  }, []);

  const drawn = useMemo(() => {
    const projection = geoEqualEarth().rotate([-11, 0]).fitExtent([[6, 6], [width - 6, height - 6]], { type: 'Sphere' });
    const path = geoPath(projection).digits(2);
    const spot = (at: [number, number]) => projection(at) ?? [-99, -99];
    const places: Place[] = [
      ...shapes.flatMap(({ country, geometry }) => (country ? [{ country, at: path.centroid(geometry) }] : [])),
      ...dots.map(({ country, at }) => ({ country, at: spot(at) })),
    ].map(({ country, at: [x, y] }) => ({ country, x, y }));
    return {
      sphere: path({ type: 'Sphere' }) ?? '',
      graticule: path(geoGraticule10()) ?? '',
      shapes: shapes.map(({ key, geometry }) => ({ key, d: path(geometry) ?? '' })),
      spot,
      places,
    };
  }, [shapes, dots, width, height]);

  useEffect(() => {
    const target = select(svg.current!);
    zooming.current
      .extent([[0, 0], [width, height]])
      .translateExtent([[0, 0], [width, height]])
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        moving.current!.setAttribute('transform', transform.toString());
        moving.current!.style.setProperty('--k', String(transform.k));
      });
    target.call(zooming.current).on('dblclick.zoom', null);
    return () => void target.on('.zoom', null);
  }, [width, height]);

  const zoomBy = (by: number) => select(svg.current!).call(zooming.current.scaleBy, by);
  const fit = () => select(svg.current!).call(zooming.current.transform, zoomIdentity);
  useImperativeHandle(ref, () => ({ zoom: zoomBy, fit }));

  const shadeOf = (country: Country | undefined) => (country ? shades.get(country.slug) : undefined);
  const tone = (country: Country | undefined) => `${country?.slug === centre ? 'tone-centre' : `tone-${shadeOf(country)?.tone ?? 'nothing'}`}${picked && 'country' in picked && picked.country.slug === country?.slug ? ' is-picked' : ''}`;
  const says = (country: Country | undefined) => {
    if (!country) return 'not a country of its own at this time, or not on record';
    return country.slug === centre ? 'the map is seen from here' : (shadeOf(country)?.says ?? 'nothing on record');
  };

  const under = ({ target }: { target: EventTarget }) => {
    if (!(target instanceof SVGElement)) return undefined;
    const { shape, dot, point } = target.dataset;
    if (shape !== undefined) return { shape: shapes[Number(shape)]! };
    if (dot !== undefined) return { country: dots[Number(dot)]!.country };
    if (point !== undefined) return { point: points[Number(point)]! };
    return undefined;
  };
  const onPointerMove = (event: PointerEvent) => {
    const on = event.pointerType === 'touch' ? undefined : under(event); // a finger would cover it; touching picks
    if (!on) return setPointed(undefined);
    const { left, top } = frame.current!.getBoundingClientRect();
    const where = { x: event.clientX - left, y: event.clientY - top };
    if ('point' in on) return setPointed({ title: on.point.name, text: listed(on.point), ...where });
    const country = 'shape' in on ? on.shape.country : on.country;
    setPointed({ title: 'shape' in on ? on.shape.name : on.country.name, text: says(country), ...where });
  };
  const onClick = (event: React.MouseEvent) => {
    const on = under(event);
    if (!on) return pick(undefined);
    if ('point' in on) return pick({ point: on.point });
    const country = 'shape' in on ? on.shape.country : on.country;
    pick(country && { country });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = directions[event.key];
    if (step) {
      const from = drawn.places.find(({ country }) => country.slug === (picked && 'country' in picked ? picked.country.slug : centre)) ?? { x: width / 2, y: height / 2 };
      const to = nearest(drawn.places, from, step);
      if (to) {
        pick({ country: to.country });
        bringIntoView(to);
      }
    } else if (event.key === '+' || event.key === '=') zoomBy(1.5);
    else if (event.key === '-') zoomBy(1 / 1.5);
    else if (event.key === '0') fit();
    else return;
    event.preventDefault();
  };
  const bringIntoView = ({ x, y }: Place) => {
    const [sx, sy] = zoomTransform(svg.current!).apply([x, y]);
    if (sx < 0 || sy < 0 || sx > width || sy > height) select(svg.current!).call(zooming.current.translateTo, x, y);
  };

  return (
    <div className="map-frame" ref={frame}>
      <svg
        ref={svg}
        width={width}
        height={height}
        viewBox={`0 0 ${Math.max(1, width)} ${height}`}
        role="application"
        tabIndex={0}
        aria-label={label}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setPointed(undefined)}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <defs>
          <pattern id="map-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" className="hatch-ground" />
            <rect width="2" height="5" className="hatch-line" />
          </pattern>
        </defs>
        {width > 0 && (
          <g ref={moving} className="map-moving" aria-hidden="true">
            <path className="map-water" d={drawn.sphere} />
            <path className="map-graticule" d={drawn.graticule} />
            {drawn.shapes.map(({ key, d }, index) => (
              <path key={key} d={d} className={`map-land ${tone(shapes[index]!.country)}`} data-shape={index} data-slug={shapes[index]!.country?.slug} />
            ))}
            {dots.map(({ key, country, at }, index) => {
              const [cx, cy] = drawn.spot(at);
              return <circle key={key} cx={cx} cy={cy} className={`map-dot ${tone(country)}`} data-dot={index} data-slug={country.slug} />;
            })}
            {points.map(({ key, kind, at, what }, index) => {
              const [cx, cy] = drawn.spot(at);
              return <circle key={key} cx={cx} cy={cy} className={`map-point point-${kind}`} style={{ '--n': Math.min(3, Math.log2(what.length)) } as React.CSSProperties} data-point={index} />;
            })}
          </g>
        )}
      </svg>
      {pointed && (
        <div className="tip" aria-hidden="true" style={{ top: pointed.y + 14, ...(pointed.x > width / 2 ? { right: width - pointed.x + 8 } : { left: pointed.x + 8 }) }}>
          <strong dir="auto">{pointed.title}</strong>
          <span>{pointed.text}</span>
        </div>
      )}
      <p role="status" className="visually-hidden">
        {picked && ('country' in picked ? `${picked.country.name}: ${says(picked.country)}` : `${picked.point.name}: ${listed(picked.point)}`)}
      </p>
    </div>
  );
}

const listed = ({ what }: Point): string => (what.length > 3 ? `${what[0]!.text} and ${counted(what.length - 1, 'more', 'more')}` : what.map(({ text }) => text).join('; '));

const directions: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The place that lies nearest in a direction, those straight ahead before those aside. */
function nearest(places: Place[], from: { x: number; y: number }, [dx, dy]: [number, number]): Place | undefined {
  let best: { place: Place; cost: number } | undefined;
  for (const place of places) {
    const [x, y] = [place.x - from.x, place.y - from.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (ahead <= 0.5 || aside > ahead * 3) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { place, cost };
  }
  return best?.place;
}
