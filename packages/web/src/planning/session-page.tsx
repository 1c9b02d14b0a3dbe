import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/exports/export-links";
import {
  PlanningSessionDocument,
  type PlanningSessionQuery,
  SessionGridDocument,
  type SessionGridQuery,
} from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { BackLink } from "./back-link";
import { GiveForm } from "./give-form";
import { possibleExaminers } from "./possible-examiners";
import { PublishForm } from "./publish-form";
import { RemoveForm } from "./remove-form";
import { SessionForm } from "./session-form";
import { SessionHead } from "./session-head";
import { todayIn } from "./week";
import { WithdrawalLink } from "./withdrawal-link";
import "./planning.css";

export type FoundSession = NonNullable<PlanningSessionQuery["examSession"]>;
export type SessionGrid = NonNullable<SessionGridQuery["examGrid"]>;

const ID = /^[1-9]\d{0,8}$/;

/** One session: its places in every state, what may be changed, and its publication. */
export function SessionPage({ id }: { id: string }) {
  return officersOnly(async () => {
    const words = await getTranslations("planning");
    const session = ID.test(id) ? (await askApi(PlanningSessionDocument, { id })).examSession : null;
    if (!session)
      return (
        <>
          <BackLink href={paths.planning()} label={words("backToWeek")} />
          <h1>{words("session.unknown.title")}</h1>
          <p>{words("session.unknown.message")}</p>
        </>
      );
    const { code, timeZone } = session.centre.department;
    const today = todayIn(timeZone, new Date());
    const mayGive = session.standing && session.date >= today;
    const [{ examGrid }, examiners] = await Promise.all([
      askApi(SessionGridDocument, { code, day: session.date, group: session.group }),
      mayGive ? possibleExaminers(session) : null,
    ]);
    const drafts = session.counts.draft + session.counts.scheduled;
    const neverPublished = session.places.every(({ state }) => state === "DRAFT");
    const range = { departement: code, du: session.date, au: session.date, centre: null, session: session.id };
    return (
      <>
        <BackLink href={paths.planning({ departement: code, semaine: session.date })} label={words("backToWeek")} />
        <SessionHead session={session} timeZone={timeZone} />
        <ExportLinks list="exam-list" filters={{ sessionId: session.id }} />
        <SessionForm session={session} grid={examGrid ?? null} number={randomUUID()} />
        {drafts > 0 && (
          <PublishForm
            {...{ range, timeZone, number: randomUUID() }}
            today={today}
            heading={words("publication.title")}
          />
        )}
        {examiners && <GiveForm session={session.id} examiners={examiners} number={randomUUID()} />}
        {session.standing && !neverPublished && <WithdrawalLink session={session.id} />}
        {neverPublished && <RemoveForm id={session.id} code={code} date={session.date} number={randomUUID()} />}
      </>
    );
  });
}
