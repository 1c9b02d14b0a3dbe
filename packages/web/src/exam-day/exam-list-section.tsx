"use client";

import { useTranslations } from "next-intl";
import type { ListFactsFragment } from "@/graphql/generated/graphql";
import { LineCard } from "./line-card";
import { ListStep } from "./list-step";
import type { Outbox } from "./use-outbox";

/** One list (bordereau): where it stands, the next step, and its candidates in the order of the day. */
export function ExamListSection({ list, outbox }: { list: ListFactsFragment; outbox: Outbox }) {
  const words = useTranslations("examDay.list");
  const heading = `liste-${list.sessionId}`;
  return (
    <section aria-labelledby={heading} className="exam-day__list">
      <h2 id={heading}>
        {list.centre.name} <span className="exam-day__group">{words("group", { group: list.categoryGroup })}</span>
      </h2>
      <dl className="exam-day__figures">
        <div>
          <dt>{words("stateLabel")}</dt>
          <dd>{words(`state.${list.state}`)}</dd>
        </div>
        <div>
          <dt>{words("presented")}</dt>
          <dd>{list.presented}</dd>
        </div>
        <div>
          <dt>{words("places")}</dt>
          <dd>{list.attributedPlaces}</dd>
        </div>
        <div>
          <dt>{words("unhonoured")}</dt>
          <dd>{list.unhonouredUnits}</dd>
        </div>
      </dl>
      {list.mine && <ListStep key={`${list.state} ${list.version}`} list={list} outbox={outbox} />}
      <p className="exam-day__buttons">
        {list.listUrl && (
          <a className="fr-link fr-link--download" href={list.listUrl}>
            {words("listPdf")}
          </a>
        )}
        {list.reportUrl && (
          <a className="fr-link fr-link--download" href={list.reportUrl}>
            {words("reportPdf")}
          </a>
        )}
      </p>
      <ul className="exam-day__lines">
        {[...list.lines, ...list.unlisted].map((line) => (
          <LineCard key={line.id ?? line.bookingId} line={line} list={list} outbox={outbox} />
        ))}
      </ul>
    </section>
  );
}
