import type { TrainingPath } from "@creneau/schema";
import { type CivilDate, completedMonths } from "../../civil-date.js";
import type { RuleId } from "../catalogue/catalogue.js";
import type { RuleSet } from "../rule-set.js";
import type { SchoolRequest } from "./request.js";

/** Everything that a request may have to come with. */
const SUPPORTING_DOCUMENTS = [
  "email",
  "mobile_phone",
  "identity_proof",
  "address_proof",
  "digital_photo",
  "national_service_attestation",
  "annulment_papers",
  "medical_papers",
  "provisional_certificate",
  "road_safety_certificate",
  "preliminary_appointment_page",
  "representative_civil_status",
  "representative_address",
  "parental_authority_proof",
  "signed_accommodation_attestation",
] as const;
export type SupportingDocument = (typeof SUPPORTING_DOCUMENTS)[number];

/** A request as it is filled in, and the person it is for. */
export type FiledRequest = {
  readonly request: SchoolRequest;
  readonly filedOn: CivilDate;
  readonly birthDate: CivilDate;
  /** An emancipated minor has no legal representative. */
  readonly emancipated: boolean;
  /** No category is held yet. */
  readonly firstLicence: boolean;
  readonly trainingPath: TrainingPath;
  /** The licence was annulled, not merely invalidated: the slide names the annulment only. */
  readonly annulled: boolean;
  readonly medicalDeclaration: boolean;
  /** Lives at somebody else's, who attests it: the one paper that a representative still signs. */
  readonly accommodated: boolean;
};

type Asked = (filed: FiledRequest, rules: RuleSet) => boolean;

const always: Asked = () => true;
/** The slide asks for it at every registration; it does not say whom national service concerns. */
const registration: Asked = ({ request }) => request === "exam_registration" || request === "return_to_licence";
/** *Our reading*: who was trained instead of examined has no certificate to show. */
const afterExam: Asked = ({ request }) => request === "title_after_exam";
const title: Asked = ({ request }) => request === "title_after_exam" || request === "title_after_training";
const minor: Asked = ({ birthDate, emancipated, filedOn }, rules) =>
  !emancipated && filedOn < completedMonths(birthDate, rules.numbers["AGE-13.majority"]);

const ASKED: { readonly [Document in SupportingDocument]: { readonly rule: RuleId; readonly when: Asked } } = {
  email: { rule: "ENR-13", when: always },
  mobile_phone: { rule: "ENR-13", when: always },
  identity_proof: { rule: "ENR-13", when: always },
  address_proof: { rule: "ENR-13", when: always },
  digital_photo: { rule: "ENR-13", when: always },
  national_service_attestation: { rule: "ENR-14", when: registration },
  annulment_papers: { rule: "ENR-14", when: (filed, rules) => registration(filed, rules) && filed.annulled },
  medical_papers: { rule: "ENR-14", when: (filed, rules) => registration(filed, rules) && filed.medicalDeclaration },
  provisional_certificate: { rule: "ENR-15", when: afterExam },
  road_safety_certificate: { rule: "ENR-15", when: (filed, rules) => title(filed, rules) && filed.firstLicence },
  preliminary_appointment_page: {
    rule: "ENR-15",
    when: (filed, rules) => afterExam(filed, rules) && filed.trainingPath === "aac",
  },
  representative_civil_status: { rule: "ENR-12", when: minor },
  representative_address: { rule: "ENR-12", when: minor },
  parental_authority_proof: { rule: "ENR-12", when: minor },
  signed_accommodation_attestation: {
    rule: "ENR-12",
    when: (filed, rules) => minor(filed, rules) && filed.accommodated,
  },
};

/** What this request must come with. Source: docs/rules.md#ENR-12 to ENR-15. */
export const documentsFor = (filed: FiledRequest, rules: RuleSet): readonly SupportingDocument[] =>
  SUPPORTING_DOCUMENTS.filter((document) => ASKED[document].when(filed, rules));

export type MissingDocument = {
  readonly kind: "DocumentMissing";
  readonly document: SupportingDocument;
  readonly rule: RuleId;
};

/** What is still missing; an empty list when the request is complete. */
export const missingDocuments = (
  filed: FiledRequest,
  joined: readonly SupportingDocument[],
  rules: RuleSet,
): readonly MissingDocument[] =>
  documentsFor(filed, rules)
    .filter((document) => !joined.includes(document))
    .map((document) => ({ kind: "DocumentMissing", document, rule: ASKED[document].rule }));
