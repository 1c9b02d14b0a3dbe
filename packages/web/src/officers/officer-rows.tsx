import { useTranslations } from "next-intl";
import type { KnownOfficerFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { ScrollTable } from "@/officer/scroll-table";
import { paths } from "@/paths";
import { useOfficerName } from "./use-officer-name";

/** Officers, each with the way to their rights. */
export function OfficerRows({ officers }: { officers: readonly KnownOfficerFactsFragment[] }) {
  const words = useTranslations("administration.officers");
  const roles = useTranslations("signIn.viewer.roles");
  const nameOf = useOfficerName();
  const headings = ["name", "role", "departments", "examiner", "linked"] as const;
  return (
    <ScrollTable label={words("caption")} headings={headings.map((heading) => words(heading))}>
      {officers.map((officer) => (
        <tr key={officer.id}>
          <th scope="row" className="officers-name">
            <Link className="fr-link" href={paths.officerRecord(officer.id)} prefetch={false}>
              {nameOf(officer)}
            </Link>
            {officer.officerName && officer.email && <span className="fr-hint-text">{officer.email}</span>}
          </th>
          <td>{roles(officer.role)}</td>
          <td>{officer.role === "ADMINISTRATOR" ? words("everywhere") : officer.departmentCodes.join(", ")}</td>
          <td>{officer.examinerNumber ?? "–"}</td>
          <td>{words(officer.linked ? "yes" : "notYet")}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
