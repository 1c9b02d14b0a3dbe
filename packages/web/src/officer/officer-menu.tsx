import { useTranslations } from "next-intl";
import type { OfficerHomeQuery, Permission } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { ImportList } from "./import-list";
import { menuOf } from "./menu";
import { OrganisationForm } from "./organisation-form";

type Props = {
  permissions: readonly Permission[];
  own: readonly { code: string; name: string }[];
  /** The department whose screens are opened. */
  code: string | undefined;
  imports: Pick<OfficerHomeQuery, "candidateImports" | "planningImports">;
};

/** Every screen of an officer, by what they may do. A matter of comfort: what they may do, the API decides. */
export function OfficerMenu({ permissions, own, code, imports }: Props) {
  const words = useTranslations("officer.home");
  return (
    <>
      <Menu {...{ permissions, own, code }} />
      {permissions.includes("IMPORT_CANDIDATES") && (
        <section aria-labelledby="imports">
          <h2 className="fr-h4" id="imports">
            {words("imports")}
          </h2>
          <ImportList kind="candidates" imports={imports.candidateImports} />
        </section>
      )}
      {permissions.includes("IMPORT_PLANNING") && (
        <section aria-labelledby="plannings">
          <h2 className="fr-h4" id="plannings">
            {words("plannings")}
          </h2>
          <ImportList kind="planning" imports={imports.planningImports} />
        </section>
      )}
      {permissions.includes("IMPORT_CANDIDATES") && <OrganisationForm />}
    </>
  );
}

function Menu({ permissions, own, code }: Omit<Props, "imports">) {
  const words = useTranslations("officer.menu");
  return (
    <nav aria-label={words("title")} className="officer-menu">
      {menuOf(permissions).map(({ group, screens, departments }) => (
        <section aria-labelledby={`menu-${group}`} key={group}>
          <h2 className="fr-h6" id={`menu-${group}`}>
            {words(`groups.${group}`)}
          </h2>
          <ul className={departments ? "officer-links" : "officer-menu__list"}>
            {screens.map(({ word, href }) => (
              <li key={word}>
                <Link className="fr-link" href={href(code)}>
                  {words(`screens.${word}`)}
                </Link>
              </li>
            ))}
            {departments &&
              own.map((one) => (
                <li key={one.code}>
                  <Link className="fr-link" href={paths.queue(one.code)}>
                    {one.name} ({one.code})
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
