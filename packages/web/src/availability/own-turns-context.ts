"use client";

import { createContext, useContext } from "react";

/** By place: from when on the signed-in candidate may book it, in words. Places that are open to them do not appear. */
export type OwnTurns = Readonly<Record<string, string>>;

export const OwnTurnsContext = createContext<OwnTurns>({});

export const useTurn = (placeId: string): string | undefined => useContext(OwnTurnsContext)[placeId];
