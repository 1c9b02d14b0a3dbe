import { useTranslations } from "next-intl";
import type { FoundDayLinesFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { ScrollTable } from "@/officer/scroll-table";
import { paths } from "@/paths";

type Shortages = NonNullable<FoundDayLinesFragment["shortages"]>;
type Props = { shortages: Shortages; code: string };

const HEADINGS = ["where", "missing", "waiting", "open", "planned"] as const;

/** Who waits against what is free, by group of categories and then by centre, the worst off first. */
export function ShortageTable({ shortages, code }: Props) {
  const words = useTranslations("officerDay.shortages");
  const missing = shortages.reduce((sum, shortage) => sum + shortage.missing, 0);
  return (
    <section aria-labelledby="manques">
      <h3 className="fr-h5" id="manques">
        {words("title")}
      </h3>
      {shortages.length === 0 ? (
        <p className="day-card__none">{words("none")}</p>
      ) : (
        <>
          <p>{words("lead", { count: missing })}</p>
          <ScrollTable label={words("title")} headings={HEADINGS.map((heading) => words(`headings.${heading}`))}>
            {shortages.map((shortage) => (
              <GroupRows key={shortage.group} shortage={shortage} code={code} />
            ))}
          </ScrollTable>
          <details className="day-basis">
            <summary>{words("basis.title")}</summary>
            <p>{words("basis.waiting")}</p>
            <p>{words("basis.wishing")}</p>
            <p>{words("basis.places")}</p>
          </details>
        </>
      )}
    </section>
  );
}

function GroupRows({ shortage, code }: { shortage: Shortages[number]; code: string }) {
  const words = useTranslations("officerDay.shortages");
  const { group, missing, waiting, wishing, openPlaces, plannedPlaces } = shortage;
  // Where nobody waits there is nothing to do: of a group with enough places only centres that are wished for.
  const centres = shortage.centres.filter((here) => missing > 0 || here.wishing > 0);
  return (
    <>
      <tr className="day-group">
        <th scope="row">{words("group", { group })}</th>
        <td>
          <strong className={missing > 0 ? "day-missing" : undefined}>{words("missing", { count: missing })}</strong>
        </td>
        <td>{words("waiting", { waiting, wishing })}</td>
        <td>{openPlaces}</td>
        <td>{plannedPlaces}</td>
      </tr>
      {centres.map(({ centre, ...here }) => (
        <tr key={centre.id}>
          <th scope="row" className="day-centre">
            <Link href={paths.planning({ departement: code, centre: centre.id })} prefetch={false}>
              {centre.name}
            </Link>
          </th>
          <td />
          <td>{words("wishing", { count: here.wishing })}</td>
          <td>{here.openPlaces}</td>
          <td>{here.plannedPlaces}</td>
        </tr>
      ))}
    </>
  );
}
