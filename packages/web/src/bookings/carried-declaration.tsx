"use client";

import { useTranslations } from "next-intl";
import { type Declared, enteredOf } from "./arrangements";
import { ArrangementsFields, type Problem } from "./arrangements-fields";

type Props = {
  /** What was declared for the booking that moves; null when nothing was. */
  declared: Declared | null;
  problems: readonly Problem[];
  /** What was entered before, where the form comes back without JavaScript. */
  entered: Readonly<Record<string, string>>;
};

/** What one said one comes with goes along to the new day; it can be changed here, and has to be when it will not do. */
export function CarriedDeclaration({ declared, problems, entered }: Props) {
  const words = useTranslations("bookings.move");
  const isBack = Object.keys(entered).length > 0;
  const fields = <ArrangementsFields problems={problems} entered={isBack ? entered : enteredOf(declared)} />;
  if (!declared) return fields;
  return (
    <details className="booking-declaration" open={problems.length > 0 || isBack}>
      <summary className="booking-declaration__summary">
        {words("declared", { companion: declared.companionName, vehicle: declared.vehicleRegistration })}
      </summary>
      {fields}
    </details>
  );
}
