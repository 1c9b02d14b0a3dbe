import type { ArrangementsInput } from "@/graphql/generated/graphql";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");
const ticked = (form: FormData, name: string) => form.get(name) === "on";

/** A date that no declaration may have: a form without one is answered beside its field, where the API takes a date only. */
const NO_DATE = "9999-12-31";

/** What the form declares, as the API asks for it: a box that is not ticked affirms nothing. Null when it asks for no declaration. */
export const arrangementsOf = (form: FormData): ArrangementsInput | null =>
  form.has("companionName")
    ? {
        companion: {
          name: text(form, "companionName"),
          licenceSince: text(form, "companionLicenceSince") || NO_DATE,
          professional: !ticked(form, "companionAmateur"),
          freeOfCharge: ticked(form, "companionFree"),
        },
        vehicle: {
          registration: text(form, "vehicleRegistration"),
          dualControls: ticked(form, "vehicleDualControls"),
          insured: ticked(form, "vehicleInsured"),
        },
      }
    : null;

export type Declared = {
  readonly companionName: string;
  readonly companionLicenceSince: string;
  readonly vehicleRegistration: string;
};

/** What was declared with a booking, as the form has it: everything that had to be affirmed was. */
export const enteredOf = (declared: Declared | null): Readonly<Record<string, string>> =>
  declared
    ? {
        companionName: declared.companionName,
        companionLicenceSince: declared.companionLicenceSince,
        vehicleRegistration: declared.vehicleRegistration,
        companionAmateur: "on",
        companionFree: "on",
        vehicleDualControls: "on",
        vehicleInsured: "on",
      }
    : {};
