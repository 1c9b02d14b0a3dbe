import {
  type CandidateKind,
  candidates,
  ENTRY_STATES,
  type EntryState,
  entryRequests,
  MAILING_AUDIENCES,
} from "@creneau/schema";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { inOrderOfNames, searchedFor } from "../../candidate-files/search-candidates.js";
import { askedOn, inOrderOfInvitation } from "../../invitations/list-people.js";
import { chosen } from "../../mailings/send-mailing.js";
import { columnsOf, type Person, personColumns } from "../columns.js";
import { CANDIDATE_KIND, ENTRY_STATE } from "../export.words.js";
import { exportList } from "../export-list.js";
import { anyOf, civilDate, departmentCode, oneOf } from "../filters.js";

type Found = Person & {
  readonly birthDate: string;
  readonly kind: CandidateKind;
  readonly categories: string;
  readonly departmentCode: string;
};

const candidateColumns = sql`${candidates.neph} as neph, ${candidates.birthName} as "birthName",
  ${candidates.firstName} as "firstName"`;

const candidatesList = exportList("candidates", {
  title: { fr: "Candidats", en: "Candidates" },
  filter: z.strictObject({ search: z.string("say what to look for."), departmentCode: departmentCode.optional() }),
  // What was looked for is a name, a number or an address of somebody.
  kept: ({ departmentCode: code }) => ({ departmentCode: code ?? null }),
  rows: async ({ search, departmentCode: code }, { context }) => {
    const those = await searchedFor(context, { search, departmentCode: code ?? null });
    if (those === null) return [];
    if ("kind" in those) return those;
    return sql`select ${candidateColumns}, ${candidates.birthDate}::text as "birthDate", ${candidates.kind} as kind,
      array_to_string(${candidates.categories}, ', ') as categories, ${candidates.departmentCode} as "departmentCode"
      from ${candidates} where ${those} order by ${inOrderOfNames}`;
  },
  columns: columnsOf<Found>(({ date, text, word }) => [
    ...personColumns<Found>(),
    date("Date de naissance", "Date of birth", ({ birthDate }) => birthDate),
    word(["Présenté par", "Presented by"], CANDIDATE_KIND, ({ kind }) => kind),
    text("Catégories", "Categories", ({ categories }) => categories),
    text("Département", "Department", (row) => row.departmentCode),
  ]),
});

type Waiting = Person & {
  readonly askedOn: string;
  readonly state: EntryState;
  readonly usageName: string | null;
  readonly email: string;
  readonly mobile: string;
  readonly theoryPassedOn: string | null;
  readonly failures: number | null;
};

const queueList = exportList("entry-queue", {
  title: { fr: "File d’attente", en: "Entry queue" },
  filter: z.strictObject({ departmentCode, states: anyOf(ENTRY_STATES) }),
  rows: ({ departmentCode: code, states }) => sql`
    select ${askedOn}::text as "askedOn", state, neph, birth_name as "birthName", usage_name as "usageName",
      first_name as "firstName", email, mobile, theory_passed_on::text as "theoryPassedOn", failures
    from ${entryRequests} where ${entryRequests.departmentCode} = ${code}
      and ${entryRequests.state}::text = any(${sql.param([...(states ?? ENTRY_STATES)])}::text[])
    order by ${inOrderOfInvitation}`,
  columns: columnsOf<Waiting>(({ date, number, text, word }) => [
    date("Attend depuis", "Waiting since", (row) => row.askedOn),
    word(["État", "State"], ENTRY_STATE, ({ state }) => state),
    ...personColumns<Waiting>(),
    text("Nom d’usage", "Usage name", ({ usageName }) => usageName),
    text("Courriel", "E-mail", ({ email }) => email),
    text("Téléphone mobile", "Mobile", ({ mobile }) => mobile),
    date("Code obtenu le", "Theory test passed on", ({ theoryPassedOn }) => theoryPassedOn),
    number("Échecs pratiques", "Failed practical tests", ({ failures }) => failures),
  ]),
});

type Recipient = Person & { readonly email: string; readonly language: string };

const recipientsList = exportList("mailing-recipients", {
  title: { fr: "Destinataires", en: "Recipients" },
  filter: z.strictObject({ departmentCode, audience: oneOf(MAILING_AUDIENCES), examDate: civilDate.optional() }),
  rows: ({ departmentCode: code, audience, examDate }) => sql`
    select ${candidateColumns}, ${candidates.email} as email, ${candidates.locale}::text as language
    from (${chosen({ departmentCode: code, audience, examDate: examDate ?? null })}) those
    join ${candidates} on ${candidates.id} = those.id order by ${inOrderOfNames}`,
  columns: columnsOf<Recipient>(({ text }) => [
    ...personColumns<Recipient>(),
    text("Courriel", "E-mail", ({ email }) => email),
    text("Langue", "Language", ({ language }) => language),
  ]),
});

export const PEOPLE_LISTS = {
  candidates: candidatesList,
  "entry-queue": queueList,
  "mailing-recipients": recipientsList,
} as const;
