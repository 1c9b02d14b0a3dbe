"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { takeAwaitedAnswer } from "./awaited-answer";

/** The title of what the form led to. Takes the focus after the form was sent: it is the answer. */
export function AnswerTitle({ className, children }: { className: string; children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takeAwaitedAnswer() || !title.current) return;
    title.current.focus({ preventScroll: true });
    title.current.scrollIntoView({ block: "center" });
  }, []);
  return (
    <h2 className={className} ref={title} tabIndex={-1}>
      {children}
    </h2>
  );
}
