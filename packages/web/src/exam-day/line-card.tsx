"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { LineFactsFragment, ListFactsFragment } from "@/graphql/generated/graphql";
import { LineState } from "./line-state";
import { lineNow } from "./outbox";
import { OutcomeForm } from "./outcome-form";
import { Preconditions } from "./preconditions";
import type { Outbox } from "./use-outbox";

type Props = { line: LineFactsFragment; list: ListFactsFragment; outbox: Outbox };

/** A candidate of the day: who, when, what is written of them, and the way to write it. */
export function LineCard({ line, list, outbox }: Props) {
  const words = useTranslations("examDay.line");
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const now = lineNow(line, outbox.records ?? []);
  const heading = `ligne-${line.bookingId}`;
  const mayWrite =
    list.mine && list.recordable && line.id && !line.removedAt && line.fileHandedOver && outbox.records !== null;
  const close = () => {
    setWriting(false);
    // Once the form is gone, the focus goes back to where it was opened.
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <li className="exam-day__line" aria-labelledby={heading}>
      <div className="exam-day__who">
        <span className="exam-day__time">{line.localTime}</span>
        <div>
          <h3 className="exam-day__name" id={heading}>
            {line.birthName.toLocaleUpperCase("fr")} {line.firstName}
          </h3>
          <p className="exam-day__facts">
            {words("facts", { category: line.category, phase: words(`phase.${line.phase}`), neph: line.neph })}
          </p>
          {line.removedAt && <p className="fr-badge fr-badge--sm">{words("removed")}</p>}
          {line.divergence && (
            <p className="fr-badge fr-badge--sm fr-badge--warning">{words(`divergence.${line.divergence}`)}</p>
          )}
        </div>
      </div>
      <LineState line={line} now={now} outbox={outbox} />
      {line.id && (line.preconditions.length > 0 || line.vision) && (
        <Preconditions line={{ ...line, id: line.id }} date={list.date} outbox={outbox} mayWrite={Boolean(mayWrite)} />
      )}
      {mayWrite && !writing && (
        <button
          ref={opener}
          type="button"
          className={now.strikes ? "fr-btn fr-btn--tertiary exam-day__open" : "fr-btn exam-day__open"}
          onClick={() => setWriting(true)}
        >
          {words(now.strikes ? "correct" : "write")}
          <span className="fr-sr-only">
            {" "}
            {line.firstName} {line.birthName}
          </span>
        </button>
      )}
      {mayWrite && writing && line.id && (
        <OutcomeForm
          line={{ ...line, id: line.id }}
          date={list.date}
          strikes={now.strikes}
          keep={outbox.keep}
          close={close}
        />
      )}
    </li>
  );
}
