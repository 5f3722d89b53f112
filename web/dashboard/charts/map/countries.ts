import { geoBounds, geoCentroid, geoContains } from "d3-geo";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { iso31661NumericToAlpha2 } from "iso-3166";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json";

/** The shape of a country, by its ISO 3166-1 code; one without a code is drawn and never counted. */
export interface CountryShape {
  code: string | undefined;
  shape: Feature<Polygon | MultiPolygon>;
}

const topology = world as unknown as Topology<{ countries: GeometryCollection }>;

/** The countries of the world as Natural Earth draws them at 1:110 million: the smallest are not there. */
export const countries: readonly CountryShape[] = feature(topology, topology.objects.countries).features.map(
  (shape) => ({
    code: iso31661NumericToAlpha2[String(shape.id).padStart(3, "0")],
    shape: shape as Feature<Polygon | MultiPolygon>,
  }),
);

/** Returns where a country is marked: its centre, or a point of its largest part where that lies outside. */
export function markOf(shape: CountryShape["shape"]): [number, number] {
  const centre = geoCentroid(shape);
  if (geoContains(shape, centre)) return centre;
  const [[west, south], [east, north]] = geoBounds(shape);
  return [(west + east) / 2, (south + north) / 2];
}
