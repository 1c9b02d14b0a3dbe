import { POLICIES, type PolicyKey, policybookOf } from "../src/domain/policy/policy.js";

/** What CandiLib had: 45 days after a late cancellation or a failure, 60 after an absence, free until 7 days before. */
export const CANDILIB = {
  "cancellation.free_days": 7,
  "penalty.late_cancellation": 45,
  "penalty.failure": 45,
  "penalty.absence": 60,
} as const satisfies { readonly [Key in PolicyKey]?: number };

/** Policies of the country, nothing penalised, with these values of department 93. */
export const policiesWith = (ofDepartment: { readonly [Key in PolicyKey]?: number } = {}) =>
  policybookOf([
    ...Object.keys(POLICIES).map((key) => ({
      ...{ key, departmentCode: null, validFrom: "2000-01-01", validTo: null },
      number: key === "cancellation.free_days" ? 7 : 0,
    })),
    ...Object.entries(ofDepartment).map(([key, number]) => ({
      ...{ key, departmentCode: "93", validFrom: "2000-01-01", validTo: null, number },
    })),
  ]);
