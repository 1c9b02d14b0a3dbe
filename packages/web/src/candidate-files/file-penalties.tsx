import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import type { FilePenaltyFragment, ProofFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { FileSection } from "./file-section";
import { LiftForm } from "./lift-form";

type Props = { penalties: readonly FilePenaltyFragment[]; mayLift: boolean };

/** Waits before the next exam, with what was sent to have them lifted. */
export function FilePenalties({ penalties, mayLift }: Props) {
  const words = useTranslations("candidateFiles.penalties");
  const written = useWrittenInstant();
  return (
    <FileSection id="penalites" title={words("title")}>
      {penalties.length === 0 && <p>{words("none")}</p>}
      <ul className="file-list">
        {penalties.map(({ id, message, rule, liftedAt, proofs }) => (
          <li key={id} className="file-card">
            <p>{message}</p>
            <p className="fr-hint-text">
              {words("rule", { rule })} {liftedAt && words("lifted", written(liftedAt))}
            </p>
            {mayLift && <Proofs proofs={proofs} />}
            {mayLift && !liftedAt && <LiftForm penaltyId={id} />}
          </li>
        ))}
      </ul>
    </FileSection>
  );
}

function Proofs({ proofs }: { proofs: readonly ProofFactsFragment[] }) {
  const words = useTranslations("candidateFiles.proofs");
  return (
    <ul>
      {proofs.map(({ id, fileName, state }) => (
        <li key={id}>
          {/* A file to save, not a page: the router has nothing to prefetch. */}
          <Link className="fr-link" href={paths.officerProof(id)} prefetch={false}>
            {fileName}
          </Link>{" "}
          {words(`states.${state}`)}
        </li>
      ))}
    </ul>
  );
}
