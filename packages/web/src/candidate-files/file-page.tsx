import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { CandidateFileDocument, type CandidateFileQuery, PlacesToAssignDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { civilDate } from "@/i18n/civil-date";
import { Link } from "@/i18n/navigation";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { AssignForm } from "./assign-form";
import { CorrectForm } from "./correct-form";
import { FileAnswers } from "./file-answers";
import { FileBookings } from "./file-bookings";
import { FileHistory } from "./file-history";
import { FileIdentity } from "./file-identity";
import { FileDecisions, FileMessages } from "./file-log";
import { FilePenalties } from "./file-penalties";
import { NeedsForm } from "./needs-form";
import "./candidate-files.css";

/** `from`: the first date of the places that are shown to be given. */
type Props = { id: string; from: string | null; messages: string | null; decisions: string | null };
export type FoundFile = Extract<CandidateFileQuery["candidateFile"], { __typename: "CandidateFile" }>;

/** Places of the candidate's department and category that are free from a date on; none when the API cannot tell now. */
async function freePlaces({ categories, department }: FoundFile, from: string | null) {
  const [category] = categories;
  if (!category) return [];
  const filter = { category, departmentCode: department.code, ...(civilDate(from) && { from }) };
  const asked = await askApi(PlacesToAssignDocument, { filter }).catch(() => null);
  return asked?.availability.slots ?? [];
}

/** A candidate's file on one page, a section a subject, with what this officer may do. */
export function FilePage({ id, from, messages, decisions }: Props) {
  return officersOnly(async ({ permissions }) => {
    const words = await getTranslations("candidateFiles.file");
    const { candidateFile: file } = await askApi(CandidateFileDocument, { id, messages, decisions });
    const back = (
      <p>
        <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={paths.candidates()}>
          {words("back")}
        </Link>
      </p>
    );
    if (file.__typename !== "CandidateFile")
      return (
        <>
          {back}
          <h1>{words("unknown")}</h1>
          <p>{file.message}</p>
        </>
      );
    const mayAssign = permissions.includes("ASSIGN_PLACES");
    const live = file.bookings.edges.map(({ node }) => node).find(({ state }) => state === "LIVE") ?? null;
    return (
      <>
        {back}
        <h1>
          {file.birthName} {file.firstName}
        </h1>
        <p className="fr-text--lead">{words("logged")}</p>
        <FileIdentity file={file} />
        <FileAnswers file={file} />
        <FileBookings file={file} pageKey={mayAssign ? randomUUID() : null} />
        {mayAssign && (
          <AssignForm
            candidateId={file.id}
            booking={live}
            places={await freePlaces(file, from)}
            from={from}
            pageKey={randomUUID()}
          />
        )}
        <FilePenalties penalties={file.penalties} mayLift={permissions.includes("LIFT_PENALTY")} />
        <FileHistory file={file} />
        {permissions.includes("CORRECT_FILES") && <CorrectForm file={file} />}
        {permissions.includes("SET_SPECIAL_NEEDS") && <NeedsForm file={file} />}
        <FileMessages file={file} />
        <FileDecisions file={file} />
      </>
    );
  });
}
