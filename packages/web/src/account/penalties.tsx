import { useTranslations } from "next-intl";
import { WrittenDate } from "@/availability/written-date";
import type { FilePenaltyFragment } from "@/graphql/generated/graphql";
import { ProofForm } from "@/penalty-proofs/proof-form";
import { SentProofs } from "@/penalty-proofs/sent-proofs";
import { Section } from "./section";
import { useWrittenInstant } from "./written-instant";

/** What one may not do until when, by which rule, and what an officer has lifted. */
export function Penalties({ penalties }: { penalties: readonly FilePenaltyFragment[] }) {
  const words = useTranslations("account.penalties");
  return (
    <Section id="penalites" title={words("title")}>
      {penalties.length === 0 && <p>{words("none")}</p>}
      <ul className="account-list">
        {penalties.map((penalty) => (
          <Penalty key={penalty.id} penalty={penalty} />
        ))}
      </ul>
    </Section>
  );
}

function Penalty({
  penalty: { id, message, until, rule, source, liftedAt, isWorthProof, proofs },
}: {
  penalty: FilePenaltyFragment;
}) {
  const words = useTranslations("account.penalties");
  const written = useWrittenInstant();
  return (
    <li className="account-card">
      <p className="account-card__title">{message}</p>
      <p>{liftedAt ? words("lifted", { day: written(liftedAt).day }) : <Until until={until} />}</p>
      <p className="fr-hint-text">{[words("rule", { rule }), source].filter(Boolean).join(" - ")}</p>
      <SentProofs proofs={proofs} />
      {isWorthProof && <ProofForm penaltyId={id} />}
    </li>
  );
}

function Until({ until }: { until: string }) {
  const words = useTranslations("account.penalties");
  return (
    <>
      {words("until")} <WrittenDate date={until} way="date" />
    </>
  );
}
