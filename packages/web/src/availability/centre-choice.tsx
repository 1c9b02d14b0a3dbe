"use client";

import { useTranslations } from "next-intl";
import { BoardLink } from "./board-link";
import { Count } from "./count";
import type { Counts } from "./counts";
import type { Centre } from "./load-board";
import "./centre-choice.css";

type Props = { centres: readonly Centre[]; counts: Counts; open: number; centreId: string | null };

/** All centres or one of them, each with its free places. */
export function CentreChoice({ centres, counts, open, centreId }: Props) {
  const words = useTranslations("board.centres");
  if (centres.length < 2) return null;
  return (
    <nav className="centre-choice" aria-label={words("label")}>
      <ul className="centre-choice__list">
        <li>
          <BoardLink className="centre-choice__link" change={{ centre: undefined }} isCurrent={centreId === null}>
            {words("all")} <Count value={open} />
          </BoardLink>
        </li>
        {centres.map(({ id, name, distanceKm }) => (
          <li key={id}>
            <BoardLink className="centre-choice__link" change={{ centre: id }} isCurrent={id === centreId}>
              {name}
              {distanceKm !== null && <small> {words("distance", { km: String(Math.round(distanceKm)) })}</small>}{" "}
              <Count value={counts.get(id) ?? 0} />
            </BoardLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
