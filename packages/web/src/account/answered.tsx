"use client";

import { type ReactNode, useEffect, useRef } from "react";

type Props = { kind: "success" | "warning" | "info"; title: string; message: string; children?: ReactNode };

/** The answer to a form, in its place. Takes the focus: it is what one waited for. */
export function Answered({ kind, title, message, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={`fr-alert fr-alert--${kind}`}>
      <h2 className="fr-alert__title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{message}</p>
      {children}
    </div>
  );
}
