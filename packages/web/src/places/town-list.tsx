import { useTranslations } from "next-intl";
import type { LicenceCategory } from "@/availability/licence-category";
import type { TownsQuery } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

export type Town = TownsQuery["places"][number];

/** The towns that match, each a link to the centres nearest to it. */
export function TownList({ towns, category }: { towns: readonly Town[]; category: LicenceCategory }) {
  const words = useTranslations("home.town");
  if (towns.length === 0) return null;
  return (
    <ul className="town-list" aria-label={words("matches")}>
      {towns.map(({ code, name, departmentCode, postalCodes, coordinates: { latitude, longitude } }) => (
        <li key={code}>
          <Link
            className="town-list__link"
            href={paths.board({
              pres: `${latitude.toFixed(3)},${longitude.toFixed(3)}`,
              lieu: name,
              categorie: category,
            })}
            prefetch={false}
          >
            {name} <span className="town-list__code">{postalCodes[0] ?? departmentCode}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
