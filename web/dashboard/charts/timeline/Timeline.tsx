import { type MouseEvent, useMemo, useState } from "react";
import { useLocation, useRouter } from "wouter";
import { pathTo } from "../../address/paths";
import { useLanguage } from "../../i18n/Language";
import { Tooltip, type Tip } from "../Tooltip";
import { useRovingFocus } from "../useRovingFocus";
import { useWidth } from "../useWidth";
import { DescribedMeeting, describe } from "./describe";
import { daysOf, extentOf, type MarkedMeeting, placeMarks, timeScale } from "./layout";
import { Mark } from "./Mark";
import { Threads } from "./Threads";
import { TimeAxis } from "./TimeAxis";
import { type Span, useSpanSelection } from "./useSpanSelection";

/** Meetings that stand together on a timeline, and whose they are. */
export interface Lane {
  key: string;
  label?: string;
  meetings: readonly MarkedMeeting[];
}

interface TimelineProps {
  lanes: readonly Lane[];
  onSelect?: (span: Span) => void;
}

const TOP = 8;
const AXIS = 28;
const LABEL = 22;
const TALLEST = 340;

/** Meetings in time, a lane for each of those compared. */
export default function Timeline({ lanes, onSelect }: TimelineProps) {
  const { t, language, isRightToLeft } = useLanguage();
  const [ref, width] = useWidth();
  const [tip, setTip] = useState<Tip>();
  const [, navigate] = useLocation();
  const { base } = useRouter();

  const drawn = useMemo(() => layOut(lanes, width, isRightToLeft), [lanes, width, isRightToLeft]);
  const marks = useMemo(
    () =>
      drawn.lanes
        .flatMap(({ marks }) => marks)
        .sort((a, b) => (isRightToLeft ? b.mark.right - a.mark.right : a.mark.left - b.mark.left)),
    [drawn, isRightToLeft],
  );
  const { onKeyDown, markProps } = useRovingFocus(marks.length);
  const { handlers, selected } = useSpanSelection(drawn.scale, onSelect);

  const follow = (event: MouseEvent, path: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(path);
  };

  return (
    <div ref={ref} className="chart timeline">
      <svg
        width={width}
        height={drawn.height}
        role="group"
        aria-label={t.timeline.label(t.counts.meetings(marks.length))}
        onKeyDown={onKeyDown}
      >
        <TimeAxis scale={drawn.scale} y={drawn.height - AXIS} top={TOP} />
        <rect
          data-unseen
          className={handlers ? "surface is-selectable" : "surface"}
          width={width}
          height={drawn.height}
          {...handlers}
        />
        {selected && <rect className="selection" {...selected} y={TOP} height={drawn.height - AXIS - TOP} />}
        <Threads lanes={drawn.lanes.map(({ marks }) => marks)} />
        {drawn.lanes.map(({ lane, top, bottom }) =>
          lane.label === undefined ? null : (
            <g key={lane.key} className="lane">
              <text x={isRightToLeft ? width - 2 : 2} y={top + 14}>
                {lane.label}
              </text>
              <line x1={0} x2={width} y1={bottom} y2={bottom} />
            </g>
          ),
        )}
        {marks.map(({ mark, y }, index) => {
          const { meeting } = mark;
          const path = pathTo("meeting", meeting.slug);
          const { onFocus, ...roving } = markProps(index);
          const show = () =>
            setTip({
              x: mark.middle,
              y: y - drawn.radius,
              content: <DescribedMeeting {...{ meeting }} />,
            });
          return (
            <Mark
              key={`${meeting.id} ${y}`}
              {...roving}
              mark={mark}
              y={y}
              radius={drawn.radius}
              href={base + path}
              aria-label={describe(meeting, language, t)}
              onClick={(event) => follow(event, path)}
              onPointerEnter={show}
              onPointerLeave={() => setTip(undefined)}
              onFocus={() => {
                onFocus();
                show();
              }}
              onBlur={() => setTip(undefined)}
            />
          );
        })}
      </svg>
      <Tooltip tip={tip} width={width} />
    </div>
  );
}

function layOut(lanes: readonly Lane[], width: number, isRightToLeft: boolean) {
  const meetings = lanes.flatMap((lane) => lane.meetings);
  const extent = extentOf(daysOf(meetings)) ?? [Date.UTC(2000, 0), Date.now()];
  const scale = timeScale(extent, [14, Math.max(15, width - 14)], isRightToLeft);
  const usual = width < 500 ? 5.5 : 7;
  const count = Math.max(
    1,
    ...lanes.map((lane) => 1 + Math.max(0, ...placeMarks(lane.meetings, scale, usual).map(({ row }) => row))),
  );
  const radius = Math.max(2.5, Math.min(usual, TALLEST / count / 2 - 1));
  let top = TOP;
  const drawn = lanes.map((lane) => {
    const placed = placeMarks(lane.meetings, scale, radius);
    const rows = Math.max(3, 1 + Math.max(0, ...placed.map(({ row }) => row)));
    const bottom = top + (lane.label === undefined ? 0 : LABEL) + rows * (radius * 2 + 2) + 6;
    const marks = placed.map((mark) => ({ mark, y: bottom - radius - 3 - mark.row * (radius * 2 + 2) }));
    const laneTop = top;
    top = bottom + (lane.label === undefined ? 0 : 8);
    return { lane, marks, top: laneTop, bottom };
  });
  return { scale, radius, lanes: drawn, height: top + AXIS };
}
