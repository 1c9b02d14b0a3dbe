import { examiners, OFFICER_ACTS, OFFICER_ROLES, type OfficerRole, officerActs, officers } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { actsMatching } from "../../officers/list-acts.js";
import { officersMatching } from "../../officers/list-officers.js";
import { columnsOf, momentInParis } from "../columns.js";
import { OFFICER_ROLE } from "../export.words.js";
import { exportList } from "../export-list.js";
import { anyOf, departmentCode, instant, oneOf, plainId } from "../filters.js";

type Known = {
  readonly id: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly role: OfficerRole;
  readonly departmentCodes: string;
  readonly examinerNumber: string | null;
  readonly isLinked: boolean;
  readonly addedAt: string;
};

const officersList = exportList("officers", {
  title: { fr: "Agents", en: "Officers" },
  filter: z.strictObject({ role: oneOf(OFFICER_ROLES).optional(), departmentCode: departmentCode.optional() }),
  rows: ({ role, departmentCode: code }) => sql`
    select ${officers.id} as id, ${officers.name} as name, ${officers.email} as email, ${officers.role} as role,
      array_to_string(${officers.departmentCodes}, ', ') as "departmentCodes", x.registration_number as "examinerNumber",
      ${officers.subject} is not null as "isLinked", ${momentInParis(sql`${officers.addedAt}`)} as "addedAt"
    from ${officers} left join ${examiners} x on x.id = ${officers.examinerId}
    where ${officersMatching({ role: role ?? null, departmentCode: code ?? null })} order by ${officers.id}`,
  columns: columnsOf<Known>(({ moment, number, text, word, yesOrNo }) => [
    number("Numéro", "Number", ({ id }) => id),
    text("Nom", "Name", ({ name }) => name),
    text("Courriel", "E-mail", ({ email }) => email),
    word(["Rôle", "Role"], OFFICER_ROLE, ({ role }) => role),
    text("Départements", "Departments", ({ departmentCodes }) => departmentCodes),
    text("Matricule d’inspecteur", "Examiner’s number", ({ examinerNumber }) => examinerNumber),
    yesOrNo("S’est connecté", "Has signed in", ({ isLinked }) => isLinked),
    moment("Ajouté le", "Added on", ({ addedAt }) => addedAt),
  ]),
});

type Act = {
  readonly number: string;
  readonly at: string;
  readonly officerId: number;
  readonly act: string;
  readonly departmentCode: string | null;
  readonly object: string;
  readonly reason: string | null;
  readonly details: string;
  readonly hash: string;
};

const ofActs = z.strictObject({
  officerId: plainId.optional(),
  acts: anyOf(OFFICER_ACTS),
  departmentCode: departmentCode.optional(),
  object: z.string().max(200).optional(),
  from: instant.optional(),
  until: instant.optional(),
});

const actsList = exportList("acts", {
  title: { fr: "Actes des agents", en: "Acts of officers" },
  filter: ofActs,
  rows: ({ from, until, officerId, acts, departmentCode: code, object }) => {
    const those = actsMatching({
      ...(officerId !== undefined && { officerId }),
      ...(acts && { acts }),
      ...(code !== undefined && { departmentCode: code }),
      ...(object !== undefined && { object }),
      ...(from !== undefined && { from: new Date(from) }),
      ...(until !== undefined && { until: new Date(until) }),
    });
    return sql`
      select number::text as number, ${momentInParis(sql`at`)} as at, officer_id as "officerId", act,
        department_code as "departmentCode", object, reason, details::text as details, hash
      from ${officerActs} where ${those ?? sql`true`} order by ${officerActs.number} desc`;
  },
  columns: columnsOf<Act>(({ moment, number, text }) => [
    number("Numéro", "Number", (row) => Number(row.number)),
    moment("Date (Paris)", "Date (Paris)", ({ at }) => at),
    number("Agent", "Officer", ({ officerId }) => officerId),
    text("Acte", "Act", ({ act }) => act),
    text("Département", "Department", (row) => row.departmentCode),
    text("Objet", "Object", ({ object }) => object),
    text("Motif", "Reason", ({ reason }) => reason),
    text("Détails", "Details", ({ details }) => details),
    text("Empreinte", "Hash", ({ hash }) => hash),
  ]),
});

export const OFFICER_LISTS = { acts: actsList, officers: officersList } as const;
