"use client";

import { createContext, useContext } from "react";
import type { ExamPhase } from "@/graphql/generated/graphql";
import { type DayMark, dayMark, type Mark, type Stretch, stretchOn } from "./own-days";

/** What the regulation says to the signed-in candidate about the days of the board on the page; nothing to a stranger. */
export const OwnDaysContext = createContext<readonly Stretch[]>([]);

export const useDayMark = (day: string): DayMark | null => dayMark(useContext(OwnDaysContext), day);

export const useTimeMark = (day: string, phase: ExamPhase): Mark | null =>
  stretchOn(useContext(OwnDaysContext), day, phase)?.mark ?? null;
