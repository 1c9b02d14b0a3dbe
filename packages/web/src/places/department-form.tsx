import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import type { LicenceCategory } from "@/availability/licence-category";
import { getPathname } from "@/i18n/navigation";
import { paths } from "@/paths";
import { SubmitButton } from "@/sign-in/submit-button";
import type { DepartmentName } from "./departments";

/** By department: a plain GET form to its board. */
export function DepartmentForm({
  category,
  departments,
}: {
  category: LicenceCategory;
  departments: readonly DepartmentName[];
}) {
  const words = useTranslations("home.department");
  return (
    <Form className="way" action={getPathname({ href: paths.board({}), locale: useLocale() })} prefetch={false}>
      <h3 className="way__title fr-icon-map-pin-2-line">{words("title")}</h3>
      <input type="hidden" name="categorie" value={category} />
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="departement">
          {words("label")}
        </label>
        <select className="fr-select" id="departement" name="departement" defaultValue="" required>
          <option value="" disabled>
            {words("choose")}
          </option>
          {departments.map(({ code, name }) => (
            <option key={code} value={code}>
              {code} - {name}
            </option>
          ))}
        </select>
      </div>
      <SubmitButton label={words("submit")} pendingLabel={words("pending")} />
    </Form>
  );
}
