import { useMemo, useState } from "react";
import { useLanguage } from "../../i18n/Language";
import { Disc } from "../Disc";
import { namesWithRoom } from "../namesWithRoom";
import { Tooltip, type Tip } from "../Tooltip";
import { useRovingFocus } from "../useRovingFocus";
import { useWidth } from "../useWidth";
import { type PartyNode, type PartyTie, placeNetwork } from "./layout";

interface NetworkProps {
  parties: readonly PartyNode[];
  ties: readonly PartyTie[];
  chosen: readonly string[];
  onChoose: (code: string) => void;
  onChoosePair: (codes: readonly [string, string]) => void;
}

/** Parties, and lines between those that met. */
export default function Network({ parties, ties, chosen, onChoose, onChoosePair }: NetworkProps) {
  const { t } = useLanguage();
  const [ref, width] = useWidth();
  const [tip, setTip] = useState<Tip>();
  const [near, setNear] = useState<string>();
  const height = width < 500 ? 340 : 430;
  const { nodes, links, strongest } = useMemo(
    () => placeNetwork(parties, ties, width || 600, height),
    [parties, ties, width, height],
  );
  const { onKeyDown, markProps } = useRovingFocus(nodes.length);
  const named = useMemo(() => namesWithRoom(nodes), [nodes]);
  const isFaded = (...codes: string[]) => near !== undefined && !codes.includes(near);
  const neighbours = new Set(
    links.filter(({ tie }) => near && tie.codes.includes(near)).flatMap(({ tie }) => tie.codes),
  );

  return (
    <div ref={ref} className="chart network">
      <svg width={width} height={height} role="group" aria-label={t.network.label} onKeyDown={onKeyDown}>
        {links.map(({ source, target, tie }) => {
          const content = (
            <>
              <strong>{t.network.tie(source.name, target.name)}</strong>
              <span>{t.counts.meetings(tie.meetingCount)}</span>
            </>
          );
          const line = { x1: source.x, y1: source.y, x2: target.x, y2: target.y };
          return (
            <g
              key={tie.codes.join()}
              className={isFaded(...tie.codes) ? "tie is-faded" : "tie"}
              onClick={() => onChoosePair(tie.codes)}
              onPointerEnter={() => setTip({ x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 - 6, content })}
              onPointerLeave={() => setTip(undefined)}
            >
              <line {...line} strokeWidth={1 + (9 * tie.meetingCount) / strongest} />
              <line {...line} className="reach" strokeWidth={18} data-unseen />
            </g>
          );
        })}
        {nodes.map((node, index) => {
          return (
            <Disc
              key={node.code}
              className="node"
              name={node.name}
              count={node.count}
              x={node.x}
              y={node.y}
              radius={node.radius}
              isChosen={chosen.includes(node.code)}
              isFaded={isFaded(node.code) && !neighbours.has(node.code)}
              isNamed={named.has(node)}
              roving={markProps(index)}
              onChoose={() => onChoose(node.code)}
              onEnter={() => setNear(node.code)}
              onLeave={() => setNear(undefined)}
            />
          );
        })}
      </svg>
      <Tooltip tip={tip} width={width} />
    </div>
  );
}
