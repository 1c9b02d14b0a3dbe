import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { useWrittenInstant } from "@/account/written-instant";
import { useWrittenDate } from "@/availability/use-written-date";
import {
  DepartmentFiguresDocument,
  type DepartmentFiguresQuery,
  FiguresDepartmentsDocument,
} from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { DepartmentChoice } from "@/officer/department-choice";
import { officersOnly } from "@/officer/officers-only";
import { ownDepartments } from "@/officer/own-departments";
import { ScrollTable } from "@/officer/scroll-table";
import { paths } from "@/paths";

type Figures = Extract<DepartmentFiguresQuery["departmentFigures"], { __typename: "DepartmentFigures" }>;

/** The numbers of a department, nobody’s name in them. */
export function FiguresPage({ department }: { department: string | null }) {
  return officersOnly(async (officer) => {
    const words = await getTranslations("figures");
    const { departments } = await askApi(FiguresDepartmentsDocument, {});
    const { own, chosen } = ownDepartments(officer, departments, department);
    const figures = chosen && (await askApi(DepartmentFiguresDocument, { code: chosen.code })).departmentFigures;
    const isFound = figures?.__typename === "DepartmentFigures";
    return (
      <>
        <p>
          <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={paths.officer()}>
            {words("back")}
          </Link>
        </p>
        <h1>{isFound ? words("title", figures.department) : words("metaTitle")}</h1>
        {isFound ? (
          <>
            <DepartmentChoice own={own} code={figures.department.code} />
            <FigureTables figures={figures} />
          </>
        ) : (
          <p>{words("unknown")}</p>
        )}
      </>
    );
  });
}

const PLACES = [
  "unfilledWeek",
  "unfilledFortnight",
  "scheduledPublications",
  "withdrawnSessions",
  "openLists",
] as const;
const PEOPLE = [
  "requestsVerified",
  "requestsWaiting",
  "requestsInDoubt",
  "peopleToRehouse",
  "proofsToJudge",
  "approvalsAsked",
] as const;

function FigureTables({ figures }: { figures: Figures }) {
  const words = useTranslations("figures");
  const date = useWrittenDate();
  const written = useWrittenInstant();
  const told = (people: number | null | undefined) => people ?? words("few");
  return (
    <>
      <p className="fr-text--lead">{words("intro", { day: date(figures.date, "date") })}</p>
      <section aria-labelledby="groupes">
        <h2 className="fr-h4" id="groupes">
          {words("groups.title")}
        </h2>
        {figures.groups.length === 0 ? (
          <p>{words("groups.none")}</p>
        ) : (
          <ScrollTable
            label={words("groups.title")}
            headings={(["group", "waiting", "wishing", "open", "planned"] as const).map((one) =>
              words(`groups.${one}`),
            )}
          >
            {figures.groups.map(({ group, waiting, wishing, openPlaces, plannedPlaces }) => (
              <tr key={group}>
                <th scope="row">{words("groups.name", { group })}</th>
                <td>{told(waiting)}</td>
                <td>{wishing ?? words("fewOrRest")}</td>
                <td>{openPlaces}</td>
                <td>{plannedPlaces}</td>
              </tr>
            ))}
          </ScrollTable>
        )}
      </section>
      <section aria-labelledby="nombres">
        <h2 className="fr-h4" id="nombres">
          {words("lines.title")}
        </h2>
        <ScrollTable label={words("lines.title")} headings={[words("lines.what"), words("lines.number")]}>
          {PLACES.map((line) => (
            <tr key={line}>
              <th scope="row">{words(`lines.${line}`)}</th>
              <td>{figures[line]}</td>
            </tr>
          ))}
          {PEOPLE.map((line) => (
            <tr key={line}>
              <th scope="row">{words(`lines.${line}`)}</th>
              <td>{told(figures[line])}</td>
            </tr>
          ))}
        </ScrollTable>
      </section>
      <p className="fr-hint-text">{words("basis")}</p>
      <p className="fr-hint-text">{words("read", written(figures.at))}</p>
    </>
  );
}
