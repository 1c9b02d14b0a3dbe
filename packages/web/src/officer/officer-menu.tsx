import { getTranslations } from "next-intl/server";
import type { OfficerHomeQuery, Permission } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { ImportList } from "./import-list";
import { OrganisationForm } from "./organisation-form";

type Props = {
  permissions: readonly Permission[];
  own: readonly { code: string; name: string }[];
  code: string | undefined;
  imports: Pick<OfficerHomeQuery, "candidateImports" | "planningImports">;
};

/** Every screen of an officer, by what they may do. */
export async function OfficerMenu({ permissions, own, code, imports }: Props) {
  const words = await getTranslations("officer.home");
  const { candidateImports, planningImports } = imports;
  return (
    <>
      {permissions.includes("INVITE_CANDIDATES") && (
        <section aria-labelledby="departements">
          <h2 className="fr-h4" id="departements">
            {words("departments")}
          </h2>
          <ul className="officer-links">
            {own.map(({ code, name }) => (
              <li key={code}>
                <Link className="fr-link" href={paths.queue(code)}>
                  {name} ({code})
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {permissions.includes("READ_CANDIDATES") && (
        <section aria-labelledby="candidats">
          <h2 className="fr-h4" id="candidats">
            {words("candidates")}
          </h2>
          <ul className="officer-links">
            <li>
              <Link className="fr-link" href={paths.candidates()}>
                {words("search")}
              </Link>
            </li>
            {permissions.includes("LIFT_PENALTY") && (
              <li>
                <Link className="fr-link" href={paths.penalties()}>
                  {words("proofs")}
                </Link>
              </li>
            )}
            {permissions.includes("LIFT_PENALTY") && (
              <li>
                <Link className="fr-link" href={paths.approvals()}>
                  {words("approvals")}
                </Link>
              </li>
            )}
          </ul>
        </section>
      )}
      {permissions.includes("READ_FIGURES") && (
        <p>
          <Link className="fr-link" href={paths.figures({ departement: code })}>
            {words("figures")}
          </Link>
        </p>
      )}
      {permissions.includes("READ_REFERENCE") && (
        <p>
          <Link className="fr-link" href={paths.reference()}>
            {words("reference")}
          </Link>
        </p>
      )}
      {permissions.includes("WITHDRAW_PLACES") && (
        <p>
          <Link className="fr-link" href={paths.withdrawals()}>
            {words("withdrawals")}
          </Link>
        </p>
      )}
      {permissions.includes("PLAN_SESSIONS") && (
        <section aria-labelledby="planning">
          <h2 className="fr-h4" id="planning">
            {words("planning")}
          </h2>
          <Link className="fr-btn" href={paths.planning()}>
            {words("toPlanning")}
          </Link>
        </section>
      )}
      {permissions.includes("IMPORT_CANDIDATES") && (
        <section aria-labelledby="imports">
          <h2 className="fr-h4" id="imports">
            {words("imports")}
          </h2>
          <ImportList kind="candidates" imports={candidateImports} />
          <Link className="fr-btn" href={paths.imports()}>
            {words("newImport")}
          </Link>
        </section>
      )}
      {permissions.includes("IMPORT_PLANNING") && (
        <section aria-labelledby="plannings">
          <h2 className="fr-h4" id="plannings">
            {words("plannings")}
          </h2>
          <ImportList kind="planning" imports={planningImports} />
          <Link className="fr-btn" href={paths.planningImports()}>
            {words("newPlanning")}
          </Link>
        </section>
      )}
      {permissions.includes("IMPORT_CANDIDATES") && <OrganisationForm />}
    </>
  );
}
