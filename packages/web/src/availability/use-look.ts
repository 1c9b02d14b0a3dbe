"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { usePathname } from "@/i18n/navigation";
import { paths } from "@/paths";
import { readBoardAddress } from "./board-address";
import type { Look } from "./shown-board";

const BOARD_PATHNAME = paths.board({});

/** The centre and the day of the address. They stay while a dialog with an address of its own lies over the board. */
export function useLook(): Look {
  const search = useSearchParams().toString();
  const isBoard = usePathname() === BOARD_PATHNAME;
  const [last, setLast] = useState(isBoard ? search : "");
  if (isBoard && search !== last) setLast(search);
  const { centreId, day } = readBoardAddress(Object.fromEntries(new URLSearchParams(isBoard ? search : last)));
  return { centreId, day };
}
