import {
  APPROVAL_STATES,
  type ApprovalKind,
  type ApprovalState,
  approvals,
  candidates,
  type LiftMotive,
  type PenaltyKind,
  penalties,
  penaltyProofs,
} from "@creneau/schema";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { approvalTitle } from "../../approvals/approval.words.js";
import { approvalsFor } from "../../approvals/list-approvals.js";
import { waitingFor } from "../../penalty-proofs/list-proofs.js";
import { columnsOf, momentInParis, type Person, personColumns } from "../columns.js";
import { APPROVAL_STATE, LIFT_MOTIVE, PENALTY_KIND } from "../export.words.js";
import { exportList } from "../export-list.js";
import { anyOf, departmentCode, oneOf } from "../filters.js";

const person = sql`${candidates.neph} as neph, ${candidates.birthName} as "birthName", ${candidates.firstName} as "firstName"`;
const penalty = sql`${penalties.kind} as kind, ${penalties.category}::text as category, ${penalties.examDate}::text as "examDate",
  ${penalties.until}::text as until, ${penalties.rule} as rule, ${penalties.departmentCode} as "departmentCode"`;

type Penalised = Person & {
  readonly kind: PenaltyKind;
  readonly category: string;
  readonly examDate: string;
  readonly until: string;
  readonly rule: string;
  readonly departmentCode: string;
};

const penaltyColumns = <Row extends Penalised>() =>
  columnsOf<Row>(({ date, text, word }) => [
    ...personColumns<Row>(),
    word(["Pénalité", "Penalty"], PENALTY_KIND, ({ kind }) => kind),
    text("Catégorie", "Category", ({ category }) => category),
    date("Examen du", "Exam of", ({ examDate }) => examDate),
    date("Peut repasser le", "May sit again on", ({ until }) => until),
    text("Règle", "Rule", ({ rule }) => rule),
  ]);

type Lifted = Penalised & {
  readonly imposedAt: string;
  readonly liftedAt: string | null;
  readonly liftMotive: LiftMotive | null;
};

const WHICH = ["standing", "lifted", "all"] as const;

const penaltiesList = exportList("penalties", {
  title: { fr: "Pénalités", en: "Penalties" },
  filter: z.strictObject({ departmentCode, which: oneOf(WHICH).default("standing") }),
  rows: ({ departmentCode: code, which }) => sql`
    select ${person}, ${penalty}, ${momentInParis(sql`${penalties.imposedAt}`)} as "imposedAt",
      ${momentInParis(sql`${penalties.liftedAt}`)} as "liftedAt", ${penalties.liftMotive} as "liftMotive"
    from ${penalties} join ${candidates} on ${candidates.id} = ${penalties.candidateId}
    where ${penalties.departmentCode} = ${code} and (${which} = 'all' or ${penalties.liftedAt} is null = (${which} = 'standing'))
    order by ${penalties.id}`,
  columns: columnsOf<Lifted>(({ moment, word }) => [
    ...penaltyColumns<Lifted>(),
    moment("Depuis le", "Since", ({ imposedAt }) => imposedAt),
    moment("Levée le", "Lifted on", ({ liftedAt }) => liftedAt),
    word(["Motif de la levée", "Motive of the lifting"], LIFT_MOTIVE, ({ liftMotive }) => liftMotive),
  ]),
});

type Proof = Penalised & { readonly receivedAt: string; readonly fileName: string; readonly size: number };

const proofsList = exportList("proofs", {
  title: { fr: "Justificatifs à examiner", en: "Proofs to judge" },
  filter: z.strictObject({}),
  rows: (_, { officer }) => sql`
    select ${momentInParis(sql`${penaltyProofs.receivedAt}`)} as "receivedAt", ${penaltyProofs.fileName} as "fileName",
      ${penaltyProofs.size} as size, ${person}, ${penalty}
    from ${penaltyProofs} join ${penalties} on ${penalties.id} = ${penaltyProofs.penaltyId}
    join ${candidates} on ${candidates.id} = ${penaltyProofs.candidateId}
    where ${waitingFor(officer)} order by ${penaltyProofs.receivedAt}, ${penaltyProofs.id}`,
  columns: columnsOf<Proof>(({ moment, number, text }) => [
    moment("Reçu le", "Received on", ({ receivedAt }) => receivedAt),
    text("Département", "Department", (row) => row.departmentCode),
    ...penaltyColumns<Proof>(),
    text("Fichier", "File", ({ fileName }) => fileName),
    number("Taille (octets)", "Size (bytes)", ({ size }) => size),
  ]),
});

type Asked = {
  readonly kind: ApprovalKind;
  readonly state: ApprovalState;
  readonly departmentCode: string;
} & Readonly<Record<"askedAt" | "expiresAt" | "decidedAt" | "neph" | "birthName" | "firstName", string | null>>;

const approvalsList = exportList("approvals", {
  title: { fr: "Accords", en: "Approvals" },
  filter: z.strictObject({ states: anyOf(APPROVAL_STATES) }),
  rows: async ({ states }, { context }) => {
    const those = approvalsFor(context, states ?? null);
    if (!those) return { kind: "NotAllowed" };
    return sql`
      select ${approvals.kind} as kind, case when ${approvals.state} = 'asked'
          and ${approvals.expiresAt} <= ${context.clock.now().toString()}::timestamptz then 'expired' else ${approvals.state}::text end as state,
        ${approvals.departmentCode} as "departmentCode", ${person}, ${momentInParis(sql`${approvals.askedAt}`)} as "askedAt",
        ${momentInParis(sql`${approvals.expiresAt}`)} as "expiresAt", ${momentInParis(sql`${approvals.decidedAt}`)} as "decidedAt"
      from ${approvals} left join ${candidates} on ${candidates.id} = ${approvals.candidateId}
      where ${those} order by ${approvals.id} desc`;
  },
  columns: columnsOf<Asked>(({ moment, text, word }) => [
    text("Acte", "Act", ({ kind }, locale) => approvalTitle(kind, locale)),
    word(["État", "State"], APPROVAL_STATE, ({ state }) => state),
    text("Département", "Department", (row) => row.departmentCode),
    text("NEPH", "NEPH", ({ neph }) => neph),
    text("Nom de naissance", "Birth name", ({ birthName }) => birthName),
    text("Prénom", "First name", ({ firstName }) => firstName),
    moment("Demandé le", "Asked on", ({ askedAt }) => askedAt),
    moment("Expire le", "Expires on", ({ expiresAt }) => expiresAt),
    moment("Décidé le", "Decided on", ({ decidedAt }) => decidedAt),
  ]),
});

export const PENALTY_LISTS = { approvals: approvalsList, penalties: penaltiesList, proofs: proofsList } as const;
