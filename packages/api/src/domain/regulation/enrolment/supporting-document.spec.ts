import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { documentsFor, type FiledRequest, missingDocuments } from "./supporting-document.js";

const rules = rulesAt("2017-11-06");
const ALWAYS = ["email", "mobile_phone", "identity_proof", "address_proof", "digital_photo"] as const;

const filed = (changes: Partial<FiledRequest> = {}): FiledRequest => ({
  request: "exam_registration",
  filedOn: "2017-11-06",
  birthDate: "1990-01-01",
  emancipated: false,
  firstLicence: true,
  trainingPath: "traditional",
  annulled: false,
  medicalDeclaration: false,
  accommodated: false,
  ...changes,
});

/** What is asked beside the documents of every request. */
const added = (changes: Partial<FiledRequest>) =>
  documentsFor(filed(changes), rules).filter((document) => !ALWAYS.some((one) => one === document));

describe("ENR-13: every request comes with the same documents", () => {
  it.each([
    "exam_registration",
    "return_to_licence",
    "title_after_exam",
    "title_after_training",
    "professional_diploma",
  ] as const)("%s", (request) => {
    expect(documentsFor(filed({ request }), rules)).toEqual(expect.arrayContaining([...ALWAYS]));
  });

  it("they are as many as the regulation counts", () => {
    expect(ALWAYS).toHaveLength(rules.numbers["ENR-13.documents"]);
  });

  it("what was not joined is missing, and what was joined is not", () => {
    const joined = ["email", "identity_proof", "address_proof", "digital_photo"] as const;
    expect(missingDocuments(filed({ request: "professional_diploma" }), joined, rules)).toEqual([
      { kind: "DocumentMissing", document: "mobile_phone", rule: "ENR-13" },
    ]);
  });

  it("a complete request lacks nothing", () => {
    expect(missingDocuments(filed(), [...ALWAYS, "national_service_attestation"], rules)).toEqual([]);
  });
});

describe("ENR-12 ENR-13 ENR-14 ENR-15: a document that is missing names the rule that asks for it", () => {
  const everything: Partial<FiledRequest> = { annulled: true, medicalDeclaration: true, accommodated: true };
  const missing = (changes: Partial<FiledRequest>) =>
    missingDocuments(filed({ ...everything, ...changes }), [], rules).map(({ document, rule }) => [rule, document]);
  const OF_ALL = ALWAYS.map((document) => ["ENR-13", document]);

  it("at the registration of a minor", () => {
    expect(missing({ birthDate: "2000-11-06" })).toEqual([
      ...OF_ALL,
      ["ENR-14", "national_service_attestation"],
      ["ENR-14", "annulment_papers"],
      ["ENR-14", "medical_papers"],
      ["ENR-12", "representative_civil_status"],
      ["ENR-12", "representative_address"],
      ["ENR-12", "parental_authority_proof"],
      ["ENR-12", "signed_accommodation_attestation"],
    ]);
  });

  it("at the request for the title after accompanied driving", () => {
    expect(missing({ request: "title_after_exam", trainingPath: "aac" })).toEqual([
      ...OF_ALL,
      ["ENR-15", "provisional_certificate"],
      ["ENR-15", "road_safety_certificate"],
      ["ENR-15", "preliminary_appointment_page"],
    ]);
  });
});

describe("ENR-14: the registration adds national service, and the papers of the case", () => {
  it.each([
    [{}, ["national_service_attestation"]],
    [{ request: "return_to_licence" }, ["national_service_attestation"]],
    [{ request: "return_to_licence", annulled: true }, ["national_service_attestation", "annulment_papers"]],
    [{ medicalDeclaration: true }, ["national_service_attestation", "medical_papers"]],
    [{ request: "professional_diploma", medicalDeclaration: true }, []],
  ] as const)("%j adds %j", (changes, documents) => {
    expect(added(changes)).toEqual(documents);
  });
});

describe("ENR-15: the title adds the certificate, the road safety certificate of a first licence, the AAC page", () => {
  const request = "title_after_exam";

  it.each([
    [{ request, firstLicence: false }, ["provisional_certificate"]],
    [{ request }, ["provisional_certificate", "road_safety_certificate"]],
    [
      { request, trainingPath: "aac" },
      ["provisional_certificate", "road_safety_certificate", "preliminary_appointment_page"],
    ],
    [{ request: "title_after_training", firstLicence: false }, []],
    [{ request: "title_after_training" }, ["road_safety_certificate"]],
  ] as const)("%j adds %j", (changes, documents) => {
    expect(added(changes)).toEqual(documents);
  });
});

describe("ENR-12: the legal representative of a minor declares themselves", () => {
  const declared = ["representative_civil_status", "representative_address", "parental_authority_proof"];
  const request = "professional_diploma";

  it.each([
    ["the day before majority", { birthDate: "1999-11-07" }, declared],
    ["on the day", { birthDate: "1999-11-06" }, []],
    ["the day after", { birthDate: "1999-11-05" }, []],
    ["an emancipated minor", { birthDate: "2000-11-06", emancipated: true }, []],
    [
      "a minor who lives at somebody else's",
      { birthDate: "2000-11-06", accommodated: true },
      [...declared, "signed_accommodation_attestation"],
    ],
    ["an adult who lives at somebody else's", { accommodated: true }, []],
  ])("%s", (_who, changes, documents) => {
    expect(added({ request, ...changes })).toEqual(documents);
  });

  it("what is missing names the rule", () => {
    const minor = filed({ request, birthDate: "2000-11-06" });
    expect(missingDocuments(minor, [...ALWAYS, "representative_civil_status"], rules)).toEqual([
      { kind: "DocumentMissing", document: "representative_address", rule: "ENR-12" },
      { kind: "DocumentMissing", document: "parental_authority_proof", rule: "ENR-12" },
    ]);
  });
});
