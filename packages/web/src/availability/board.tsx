"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import type { BoardAddress } from "@/paths";
import { Announcer } from "./announcer";
import { BoardContext } from "./board-link";
import { BookableDates } from "./bookable-dates";
import { CentreChoice } from "./centre-choice";
import { DayTimes } from "./day-times";
import { HeldCount } from "./held-count";
import { LiveSign } from "./live-sign";
import type { RenderedBoard } from "./load-board";
import { MonthCalendar } from "./month-calendar";
import { type Moving, MovingContext } from "./moving-context";
import { NothingFree } from "./nothing-free";
import type { Stretch } from "./own-days";
import { OwnDaysContext } from "./own-days-context";
import { OwnLegend } from "./own-legend";
import { OwnNotice } from "./own-notice";
import type { OwnTurns } from "./own-turns";
import { OwnTurnsContext } from "./own-turns-context";
import { knownLook, shownBoard } from "./shown-board";
import { useLiveBoard } from "./use-live-board";
import { useLook } from "./use-look";
import { useOwnTurns } from "./use-own-turns";
import "./board.css";

type Props = {
  rendered: RenderedBoard;
  address: BoardAddress;
  ownDays: readonly Stretch[];
  ownTurns: OwnTurns | null;
  moving: Moving | null;
};

/** The board of a search: as the server rendered it at first, then live. */
export function Board({ rendered, address, ownDays, ownTurns, moving }: Props) {
  const words = useTranslations("board");
  const times = useRef<HTMLDivElement>(null);
  const { board, store } = useLiveBoard(rendered.filter, rendered, times);
  const turns = useOwnTurns(rendered.filter, ownTurns, board);
  const { centreId, day } = knownLook(useLook(), rendered);
  const shown = useMemo(() => shownBoard(board, rendered, { centreId, day }), [board, rendered, centreId, day]);
  const timeZone = rendered.centres[0]?.timeZone ?? "Europe/Paris";
  const context = useMemo(() => {
    const look = { centre: centreId ?? undefined, jour: day ?? undefined };
    return { address: { ...address, ...look }, isInstant: board.isComplete };
  }, [address, centreId, day, board.isComplete]);
  return (
    <BoardContext value={context}>
      <MovingContext value={moving}>
        <OwnDaysContext value={ownDays}>
          <OwnNotice category={rendered.filter.category} days={shown.days} day={shown.day} />
          <div className="board__summary">
            <p className="board__open">
              {words("open", { count: shown.open })}
              <HeldCount value={shown.held} />
            </p>
            <LiveSign
              connection={board.connection}
              seenAt={board.updatedAt ?? rendered.renderedAt}
              timeZone={timeZone}
            />
          </div>
          <CentreChoice
            centres={rendered.centres}
            counts={shown.centreCounts}
            open={shown.open}
            centreId={shown.centreId}
          />
          <Announcer store={store} day={shown.day} centreId={shown.centreId} open={shown.openThatDay} />
          {shown.day === null ? (
            <NothingFree category={rendered.filter.category} />
          ) : (
            <div className="board__body">
              <div className="board__calendar">
                <MonthCalendar days={shown.days} heldDays={shown.heldDays} day={shown.day} />
                <OwnLegend days={shown.days} day={shown.day} />
                <BookableDates period={rendered.bookable} />
              </div>
              <div ref={times}>
                <OwnTurnsContext value={turns}>
                  <DayTimes shown={shown} day={shown.day} centres={rendered.centres} />
                </OwnTurnsContext>
              </div>
            </div>
          )}
        </OwnDaysContext>
      </MovingContext>
    </BoardContext>
  );
}
