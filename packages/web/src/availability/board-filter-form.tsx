import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import { getPathname, Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import type { DepartmentName } from "@/places/departments";
import { SubmitButton } from "@/sign-in/submit-button";
import { CategoryOptions } from "./category-options";
import type { BoardRead } from "./load-board";
import { HourFields, TownFields, WeekdayFields } from "./particular-fields";

/** The search, to change it: a plain GET form. */
export function BoardFilterForm({
  request,
  departments,
}: {
  request: BoardRead;
  departments: readonly DepartmentName[];
}) {
  const words = useTranslations("board.filter");
  const action = getPathname({ href: paths.board({}), locale: useLocale() });
  const { scope, category } = request;
  return (
    <Form className="board-filter" action={action} prefetch={false} role="search" aria-label={words("label")}>
      {request.movingId !== null && <input type="hidden" name="deplacer" value={request.movingId} />}
      {scope.kind === "department" ? (
        <div className="fr-select-group board-filter__department">
          <label className="fr-label" htmlFor="departement">
            {words("department")}
          </label>
          <select className="fr-select" id="departement" name="departement" defaultValue={scope.code} key={scope.code}>
            {departments.map(({ code, name }) => (
              <option key={code} value={code}>
                {code} - {name}
              </option>
            ))}
          </select>
        </div>
      ) : (
        // A town is found again by its name; where one is has none.
        scope.placeName === null && (
          <input type="hidden" name="pres" value={`${scope.near.latitude},${scope.near.longitude}`} />
        )
      )}
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="categorie">
          {words("category")}
        </label>
        <select className="fr-select" id="categorie" name="categorie" defaultValue={category} key={category}>
          <CategoryOptions />
        </select>
      </div>
      <TownFields scope={scope} departments={departments} />
      <When request={request} />
      <div className="board-filter__end">
        <SubmitButton label={words("submit")} pendingLabel={words("pending")} />
        {scope.kind === "near" && (
          <Link className="fr-link" href={paths.home({ categorie: category })}>
            {words("elsewhere")}
          </Link>
        )}
      </div>
    </Form>
  );
}

function When({ request: { from, to, weekdays, startsFrom, startsBefore } }: { request: BoardRead }) {
  const words = useTranslations("board.filter");
  const isAsked = [from, to, weekdays, startsFrom, startsBefore].some((part) => part !== null);
  return (
    <details className="board-filter__fold" open={isAsked}>
      <summary className="board-filter__summary">{words("when")}</summary>
      <div className="board-filter__inside">
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="du">
            {words("from")}
          </label>
          <input className="fr-input" type="date" id="du" name="du" defaultValue={from ?? ""} />
        </div>
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="au">
            {words("to")}
          </label>
          <input className="fr-input" type="date" id="au" name="au" defaultValue={to ?? ""} />
        </div>
        <HourFields startsFrom={startsFrom} startsBefore={startsBefore} />
        <WeekdayFields weekdays={weekdays} key={weekdays?.join() ?? ""} />
      </div>
    </details>
  );
}
