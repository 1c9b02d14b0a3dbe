import { departments, examCentres, examiners, policyValues } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { POLICIES, type PolicyKey } from "../../domain/policy/policy.js";
import { columnsOf } from "../columns.js";
import { exportList } from "../export-list.js";
import { ofDepartment } from "../filters.js";

type Centre = {
  readonly name: string;
  readonly address: string | null;
  readonly communeCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  readonly groups: string;
  readonly demonstration: boolean;
} & Readonly<Record<"instructionsFr" | "instructionsEn" | "accessibilityFr" | "accessibilityEn", string | null>>;

const centresList = exportList("centres", {
  title: { fr: "Centres d’examen", en: "Exam centres" },
  filter: ofDepartment,
  rows: ({ departmentCode }) => sql`
    select name, address, commune_insee as "communeCode", latitude, longitude, time_zone as "timeZone",
      array_to_string(category_groups, ', ') as groups, demonstration, instructions_fr as "instructionsFr",
      instructions_en as "instructionsEn", accessibility_fr as "accessibilityFr", accessibility_en as "accessibilityEn"
    from ${examCentres} where department_code = ${departmentCode} order by name, id`,
  columns: columnsOf<Centre>(({ number, text, yesOrNo }) => [
    text("Centre", "Centre", ({ name }) => name),
    text("Adresse", "Address", ({ address }) => address),
    text("Commune (INSEE)", "Commune (INSEE)", ({ communeCode }) => communeCode),
    number("Latitude", "Latitude", ({ latitude }) => latitude),
    number("Longitude", "Longitude", ({ longitude }) => longitude),
    text("Fuseau horaire", "Time zone", ({ timeZone }) => timeZone),
    text("Groupes", "Groups", ({ groups }) => groups),
    yesOrNo("Démonstration", "Demonstration", ({ demonstration }) => demonstration),
    text("Consignes (français)", "Instructions (French)", ({ instructionsFr }) => instructionsFr),
    text("Consignes (anglais)", "Instructions (English)", ({ instructionsEn }) => instructionsEn),
    text("Accessibilité (français)", "Accessibility (French)", ({ accessibilityFr }) => accessibilityFr),
    text("Accessibilité (anglais)", "Accessibility (English)", ({ accessibilityEn }) => accessibilityEn),
  ]),
});

type Examiner = { readonly number: string; readonly name: string | null; readonly groups: string };

const examinersList = exportList("examiners", {
  title: { fr: "Inspecteurs", en: "Examiners" },
  filter: ofDepartment,
  rows: ({ departmentCode }) => sql`
    select registration_number as number, coalesce(last_name, name) as name, array_to_string(qualifications, ', ') as groups
    from ${examiners} where department_code = ${departmentCode} order by registration_number, id`,
  columns: columnsOf<Examiner>(({ text }) => [
    text("Matricule", "Registration number", (row) => row.number),
    text("Nom", "Name", ({ name }) => name),
    text("Groupes examinés", "Groups examined", ({ groups }) => groups),
  ]),
});

type Value = {
  readonly key: PolicyKey;
  readonly number: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly departmentCode: string | null;
  readonly sourceFr: string;
  readonly sourceEn: string;
};

const EVERYWHERE = { fr: "tous", en: "all" } as const;

const policiesList = exportList("policies", {
  title: { fr: "Politiques", en: "Policies" },
  filter: ofDepartment,
  rows: ({ departmentCode }) => sql`
    select key, number, valid_from::text as "validFrom", valid_to::text as "validTo", department_code as "departmentCode",
      source_fr as "sourceFr", source_en as "sourceEn"
    from ${policyValues} where (department_code = ${departmentCode} or department_code is null)
      and key = any(${sql.param(Object.keys(POLICIES))}::text[])
      and exists (select from ${departments} where code = ${departmentCode})
    order by key, valid_from desc, id desc`,
  columns: columnsOf<Value>(({ date, number, text }) => [
    text("Politique", "Policy", ({ key }) => key),
    number("Valeur", "Value", (row) => row.number),
    text("Unité", "Unit", ({ key }) => POLICIES[key]),
    date("À partir du", "From", ({ validFrom }) => validFrom),
    date("Jusqu’au (exclu)", "Until (excluded)", ({ validTo }) => validTo),
    text("Département", "Department", ({ departmentCode }, locale) => departmentCode ?? EVERYWHERE[locale]),
    text("Source", "Source", ({ sourceFr, sourceEn }, locale) => (locale === "fr" ? sourceFr : sourceEn)),
  ]),
});

export const REFERENCE_LISTS = { centres: centresList, examiners: examinersList, policies: policiesList } as const;
