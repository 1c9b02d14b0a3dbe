"use client";

import { createContext, useContext } from "react";
import type { OwnTurns } from "./own-turns";

export const OwnTurnsContext = createContext<OwnTurns>({});

export const useTurn = (placeId: string): string | undefined => useContext(OwnTurnsContext)[placeId];
