import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { useWrittenInstant } from "@/account/written-instant";
import { ExportLinks } from "@/exports/export-links";
import { WaitingProofsDocument, type WaitingProofsQuery } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { LiftForm } from "./lift-form";
import { RefuseForm } from "./refuse-form";
import "./candidate-files.css";

type Waiting = NonNullable<WaitingProofsQuery["proofsToJudge"]>["edges"][number]["node"];

/** The proofs that wait in an officer's departments, the longest waiting first: look, then lift the penalty or refuse. */
export function ProofsPage({ after }: { after: string | null }) {
  return officersOnly(async () => {
    const words = await getTranslations("candidateFiles.proofs");
    const { proofsToJudge } = await askApi(WaitingProofsDocument, { after });
    const { edges, pageInfo } = proofsToJudge ?? { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    return (
      <>
        <p>
          <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={paths.officer()}>
            {words("back")}
          </Link>
        </p>
        <h1>{words("title")}</h1>
        <p className="fr-text--lead">{words("intro")}</p>
        {edges.length === 0 ? <p>{words("none")}</p> : <ExportLinks list="proofs" />}
        <ul className="file-list">
          {edges.map(({ node }) => (
            <WaitingProof key={node.proof.id} waiting={node} />
          ))}
        </ul>
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <Link className="fr-link" href={paths.penalties({ apres: pageInfo.endCursor })}>
            {words("next")}
          </Link>
        )}
      </>
    );
  });
}

function WaitingProof({ waiting: { proof, penalty, candidate } }: { waiting: Waiting }) {
  const words = useTranslations("candidateFiles.proofs");
  const written = useWrittenInstant();
  return (
    <li className="file-card">
      <h2 className="fr-h6">
        <Link className="fr-link" href={paths.candidate(candidate.id)} prefetch={false}>
          {candidate.birthName} {candidate.firstName}
        </Link>
      </h2>
      <p>{penalty.message}</p>
      <p>
        <Link
          className="fr-link fr-icon-download-line fr-link--icon-left"
          href={paths.officerProof(proof.id)}
          prefetch={false}
        >
          {words("see", { file: proof.fileName })}
        </Link>
      </p>
      <p className="fr-hint-text">{words("received", written(proof.receivedAt))}</p>
      <LiftForm penaltyId={penalty.id} />
      <RefuseForm proofId={proof.id} />
    </li>
  );
}
