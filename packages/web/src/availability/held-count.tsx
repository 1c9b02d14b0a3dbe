"use client";

import { useTranslations } from "next-intl";

/** Beside the number of free places: how many others are being booked. None is no news. */
export function HeldCount({ value }: { value: number }) {
  const words = useTranslations("board");
  return value > 0 && <span className="board__held"> · {words("held", { count: value })}</span>;
}
