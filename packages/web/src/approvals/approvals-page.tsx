import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { useWrittenInstant } from "@/account/written-instant";
import { ExportLinks } from "@/exports/export-links";
import { ApprovalsDocument, type ApprovalsQuery } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { ApprovalObject } from "./approval-object";
import { DecideForm } from "./decide-form";
import "@/candidate-files/candidate-files.css";

export type Approval = NonNullable<ApprovalsQuery["approvals"]>["edges"][number]["node"];

/** What waits for a second officer: those of one's own wait for somebody else. */
export function ApprovalsPage({ after }: { after: string | null }) {
  return officersOnly(async () => {
    const words = await getTranslations("officer.approvals");
    const { approvals } = await askApi(ApprovalsDocument, { after });
    const { edges, pageInfo } = approvals ?? { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    return (
      <>
        <p>
          <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={paths.officer()}>
            {words("back")}
          </Link>
        </p>
        <h1>{words("title")}</h1>
        <p className="fr-text--lead">{words("intro")}</p>
        {edges.length === 0 ? <p>{words("none")}</p> : <ExportLinks list="approvals" filters={{ states: "ASKED" }} />}
        <ul className="file-list">
          {edges.map(({ node }) => (
            <WaitingApproval key={node.id} approval={node} />
          ))}
        </ul>
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <Link className="fr-link" href={paths.approvals({ apres: pageInfo.endCursor })}>
            {words("next")}
          </Link>
        )}
      </>
    );
  });
}

function WaitingApproval({ approval }: { approval: Approval }) {
  const words = useTranslations("officer.approvals");
  const written = useWrittenInstant();
  const { id, title, candidate, departmentCode, reason, isOwn, askedAt, expiresAt } = approval;
  return (
    <li className="file-card">
      <h2 className="fr-h6">
        {title} ({departmentCode})
      </h2>
      {candidate && (
        <p>
          <Link className="fr-link" href={paths.candidate(candidate.id)} prefetch={false}>
            {candidate.birthName} {candidate.firstName}
          </Link>
        </p>
      )}
      <ApprovalObject approval={approval} />
      <p>{words("reason", { reason })}</p>
      <p className="fr-hint-text">
        {words("asked", written(askedAt))} {words("expires", written(expiresAt))}
      </p>
      {isOwn ? <p>{words("own")}</p> : <DecideForm approvalId={id} />}
    </li>
  );
}
