import type { ComponentProps } from "react";
import type { PlacedMark } from "./layout";

interface MarkProps extends ComponentProps<"a"> {
  mark: PlacedMark;
  y: number;
  radius: number;
}

/** A meeting on a timeline: a disc where its day is known, else as long as what its date can mean. */
export function Mark({ mark, y, radius, href, ...props }: MarkProps) {
  const { meeting, left, right, isOpen } = mark;
  const width = meeting.date!.precision === "DAY" ? radius * 2 : Math.max(radius * 2, right - left);
  const isDoubtful = meeting.date!.isUncertain || meeting.date!.isApproximate || isOpen;
  const classes = [
    "mark",
    meeting.status === "HELD" ? "is-held" : "is-not-held",
    meeting.date!.precision !== "DAY" && "is-span",
    isDoubtful && "is-doubtful",
  ];
  return (
    <a href={href} className={classes.filter(Boolean).join(" ")} {...props}>
      <rect
        x={(left + right) / 2 - width / 2}
        y={y - radius}
        width={width}
        height={radius * 2}
        rx={radius}
        ry={radius}
      />
    </a>
  );
}
