"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import "./bookings.css";

/**
 * A page shown as a dialog over the one before it: closing it goes back there. A native modal dialog: the browser keeps
 * the focus inside, makes the rest inert, and gives the focus back at the end.
 */
export function RouteDialog({ title, children }: { title: string; children: ReactNode }) {
  const words = useTranslations("bookings.book");
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const titleId = useId();
  // In the layout phase: closed before it leaves the page, the browser gives the focus back to the link that opened it.
  useLayoutEffect(() => {
    const opened = dialog.current;
    if (!opened?.open) opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="route-dialog"
      aria-labelledby={titleId}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault();
        router.back();
      }}
    >
      <div className="route-dialog__body">
        <div className="route-dialog__header">
          <button type="button" className="fr-btn--close fr-btn" onClick={() => router.back()}>
            {words("close")}
          </button>
        </div>
        <h2 className="fr-h4 route-dialog__title" id={titleId}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
