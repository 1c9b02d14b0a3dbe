import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import type { ProofFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

/** What the candidate has sent to a penalty, and what became of it. */
export function SentProofs({ proofs }: { proofs: readonly ProofFactsFragment[] }) {
  const words = useTranslations("account.penalties.proof");
  const written = useWrittenInstant();
  if (proofs.length === 0) return null;
  return (
    <ul>
      {proofs.map(({ id, fileName, state, receivedAt, answer }) => (
        <li key={id}>
          {/* A file to save, not a page: the router has nothing to prefetch. */}
          <Link className="fr-link" href={paths.accountProof(id)} prefetch={false}>
            {fileName}
          </Link>{" "}
          {words("sentOn", written(receivedAt))} {words(`states.${state}`)} {answer}
        </li>
      ))}
    </ul>
  );
}
