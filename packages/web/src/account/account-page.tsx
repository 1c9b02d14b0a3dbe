import { getTranslations } from "next-intl/server";
import { Notice } from "@/bookings/notice";
import { DeclarationsSection } from "@/declarations/declarations-section";
import { EntryStatus } from "@/entry/entry-status";
import { AccountDecisionsDocument, AccountDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { type AccountDone, paths } from "@/paths";
import { MyTurn } from "@/publication/my-turn";
import { Decisions } from "./decisions";
import { EligibilitySummary } from "./eligibility-summary";
import { ExamResults } from "./exam-results";
import { FileBookings } from "./file-bookings";
import { Identity } from "./identity";
import { KeptPlaces } from "./kept-places";
import { OwnData } from "./own-data";
import { Passkeys } from "./passkeys";
import { Penalties } from "./penalties";
import { SignIns } from "./sign-ins";
import { SignedOut } from "./signed-out";
import "./account.css";

type Props = { after: string | null; done: AccountDone | null };

/** Everything about one's own file on one page: one section a subject, each with its own component. */
export async function AccountPage({ after, done }: Props) {
  const words = await getTranslations("account");
  return (
    <div className="fr-container fr-py-6w account">
      <h1>{words("title")}</h1>
      <p className="fr-text--lead">{words("intro")}</p>
      <Sections after={after} done={done} />
    </div>
  );
}

async function Sections({ after, done }: Props) {
  const words = await getTranslations("account");
  // The log is asked for beside the rest: together they cost more than the door lets through.
  const [asked, log] = await Promise.all([
    askApi(AccountDocument, {}).catch(() => null),
    askApi(AccountDecisionsDocument, { after }).catch(() => null),
  ]);
  if (!asked || !log)
    return <Notice kind="error" title={words("unavailable.title")} message={words("unavailable.message")} />;
  if (!asked.viewer || !log.viewer) return <SignedOut returnTo={paths.account()} />;
  const { candidate, signIns, passkeys } = asked.viewer;
  return (
    <>
      <Identity candidate={candidate} />
      {candidate.entry && <EntryStatus entry={candidate.entry} />}
      <DeclarationsSection declarations={candidate.declarations} />
      <EligibilitySummary categories={candidate.categories} />
      <MyTurn />
      <FileBookings bookings={candidate.live.edges.map(({ node }) => node)} now={new Date()} />
      <KeptPlaces hold={candidate.hold} offer={candidate.offer?.hold ?? null} />
      <ExamResults results={candidate.results} awaited={candidate.awaitedResults} />
      <Penalties penalties={candidate.penalties} />
      <Decisions decisions={log.viewer.candidate.decisions} />
      <SignIns signIns={signIns} done={done} />
      <Passkeys passkeys={passkeys} />
      <OwnData />
    </>
  );
}
