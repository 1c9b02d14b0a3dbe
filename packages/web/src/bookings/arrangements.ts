import type { ArrangementsInput } from "@/graphql/generated/graphql";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");
const ticked = (form: FormData, name: string) => form.get(name) === "on";

/** What the form declares, as the API asks for it: a box that is not ticked affirms nothing. */
export const arrangementsOf = (form: FormData): ArrangementsInput => ({
  companion: {
    name: text(form, "companionName"),
    licenceSince: text(form, "companionLicenceSince"),
    professional: !ticked(form, "companionAmateur"),
    freeOfCharge: ticked(form, "companionFree"),
  },
  vehicle: {
    registration: text(form, "vehicleRegistration"),
    dualControls: ticked(form, "vehicleDualControls"),
    insured: ticked(form, "vehicleInsured"),
  },
});
