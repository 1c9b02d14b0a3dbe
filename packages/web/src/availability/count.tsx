"use client";

import { useFormatter } from "next-intl";
import { useState } from "react";
import "./count.css";

/** A number that shows, when it moves, which way it went. */
export function Count({ value }: { value: number }) {
  const format = useFormatter();
  const [shown, setShown] = useState({ value, direction: "" });
  if (shown.value !== value) setShown({ value, direction: value > shown.value ? "count--up" : "count--down" });
  return (
    <span key={value} className={`count ${shown.direction}`}>
      {format.number(value)}
    </span>
  );
}
