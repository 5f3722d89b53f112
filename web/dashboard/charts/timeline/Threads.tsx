import type { PlacedMark } from "./layout";

/** Joins the marks of one meeting in several lanes. */
export function Threads({ lanes }: { lanes: readonly (readonly { mark: PlacedMark; y: number }[])[] }) {
  if (lanes.length < 2) return null;
  const places = new Map<string, { x: number; y: number }[]>();
  for (const { mark, y } of lanes.flat()) {
    const place = { x: mark.middle, y };
    places.set(mark.meeting.id, [...(places.get(mark.meeting.id) ?? []), place]);
  }
  return (
    <g className="threads" aria-hidden="true">
      {[...places].flatMap(([id, ends]) =>
        ends.slice(1).map((end, index) => {
          const { x, y } = ends[index]!;
          return <line key={`${id} ${index}`} x1={x} y1={y} x2={end.x} y2={end.y} />;
        }),
      )}
    </g>
  );
}
