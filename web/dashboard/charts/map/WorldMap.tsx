import { geoMercator, geoPath } from "d3-geo";
import type { FeatureCollection } from "geojson";
import { useMemo, useState } from "react";
import { useLanguage } from "../../i18n/Language";
import { formatNumber } from "../../i18n/format";
import { Disc } from "../Disc";
import { namesWithRoom } from "../namesWithRoom";
import { Tooltip, type Tip } from "../Tooltip";
import { useRovingFocus } from "../useRovingFocus";
import { useWidth } from "../useWidth";
import { countries, type CountryShape, markOf } from "./countries";

export interface CountryCount {
  code: string;
  name: string;
  count: number;
}

interface WorldMapProps {
  counts: readonly CountryCount[];
  chosen: readonly string[];
  onChoose: (code: string) => void;
}

/** A map of as much of the world as is needed, with a disc for each country that has meetings. */
export default function WorldMap({ counts, chosen, onChoose }: WorldMapProps) {
  const { language, t, isRightToLeft } = useLanguage();
  const [ref, width] = useWidth();
  const [tip, setTip] = useState<Tip>();
  const height = width < 500 ? 300 : 430;
  const { path, discs, missing } = useMemo(() => project(counts, width || 600, height), [counts, width, height]);
  // Read as the page is: from its first side, then downwards.
  const ordered = useMemo(
    () => [...discs].sort((a, b) => (isRightToLeft ? b.x - a.x : a.x - b.x) || a.y - b.y),
    [discs, isRightToLeft],
  );
  const named = useMemo(() => namesWithRoom(discs), [discs]);
  const { onKeyDown, markProps } = useRovingFocus(ordered.length);
  const counted = new Set(counts.map(({ code }) => code));

  return (
    <div ref={ref} className="chart map">
      <svg width={width} height={height} role="group" aria-label={t.map.label} onKeyDown={onKeyDown}>
        <g aria-hidden="true">
          {countries.map(({ code, shape }, index) => (
            <path
              key={index}
              className={code && counted.has(code) ? "land is-counted" : "land"}
              d={path(shape) ?? ""}
            />
          ))}
        </g>
        {ordered.map((disc, index) => {
          const { code, name, count, x, y, radius } = disc;
          const content = (
            <>
              <strong>{name}</strong>
              <span>{t.counts.meetings(count)}</span>
            </>
          );
          return (
            <Disc
              key={code}
              {...{ name, count, x, y, radius }}
              className="disc"
              isChosen={chosen.includes(code)}
              isNamed={named.has(disc)}
              roving={markProps(index)}
              onChoose={() => onChoose(code)}
              onEnter={() => setTip({ x, y: y - radius, content })}
              onLeave={() => setTip(undefined)}
            />
          );
        })}
      </svg>
      {missing.length > 0 && (
        <p className="note">
          {t.map.missing(missing.map(({ name, count }) => `${name} (${formatNumber(language, count)})`).join(" · "))}
        </p>
      )}
      <Tooltip tip={tip} width={width} />
    </div>
  );
}

function project(counts: readonly CountryCount[], width: number, height: number) {
  const shapes = new Map(countries.flatMap(({ code, shape }) => (code ? [[code, shape] as const] : [])));
  const drawn = counts.flatMap((counted) => {
    const shape = shapes.get(counted.code);
    return shape ? [{ ...counted, shape }] : [];
  });
  const inView: FeatureCollection = {
    type: "FeatureCollection",
    features: (drawn.length > 0 ? drawn : countries.filter(isInhabited)).map(({ shape }) => shape),
  };
  const margin = Math.min(width, height) * 0.14;
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    inView,
  );
  const path = geoPath(
    projection.clipExtent([
      [-5, -5],
      [width + 5, height + 5],
    ]),
  );
  const most = Math.max(1, ...drawn.map(({ count }) => count));
  const discs = drawn.map(({ code, name, count, shape }) => {
    const [x, y] = projection(markOf(shape))!;
    return { code, name, count, x, y, radius: Math.max(5, 30 * Math.sqrt(count / most)) };
  });
  return { path, discs, missing: counts.filter(({ code }) => !shapes.has(code)) };
}

// Antarctica would take a quarter of the map.
function isInhabited({ code }: CountryShape): boolean {
  return code !== "AQ";
}
