"use client";

import { createContext, useContext } from "react";

/** The booking for which another place is looked for on the board, as far as the board shows it. */
export type Moving = {
  readonly bookingId: string;
  /** The date and the time of its place, on the clock of the centre. */
  readonly date: string;
  readonly localTime: string;
  readonly centreName: string;
};

/** Null when one just looks, or books. */
export const MovingContext = createContext<Moving | null>(null);

export const useMoving = (): Moving | null => useContext(MovingContext);
