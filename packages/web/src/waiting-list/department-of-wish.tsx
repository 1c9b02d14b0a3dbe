import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "@/i18n/navigation";
import { paths } from "@/paths";
import type { DepartmentName } from "@/places/departments";
import { SubmitButton } from "@/sign-in/submit-button";

/** Chooses whose centres the form below shows: a plain GET form. */
export function DepartmentOfWish({ departments, chosen }: { departments: readonly DepartmentName[]; chosen: string }) {
  const words = useTranslations("waitingList.form");
  const action = `${getPathname({ href: paths.waitingList(), locale: useLocale() })}#souhait-a-dire`;
  return (
    <Form className="waiting-list__department" action={action} prefetch={false}>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="departement-du-souhait">
          {words("department")}
        </label>
        <select className="fr-select" id="departement-du-souhait" name="departement" defaultValue={chosen} key={chosen}>
          {departments.map(({ code, name }) => (
            <option key={code} value={code}>
              {code} - {name}
            </option>
          ))}
        </select>
      </div>
      <SubmitButton label={words("showCentres")} pendingLabel={words("showingCentres")} secondary />
    </Form>
  );
}
