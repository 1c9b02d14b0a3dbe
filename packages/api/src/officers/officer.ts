import type { OfficerScope } from "../domain/permission/permission.js";

/** Who acts for the service in this request. */
export type Officer = OfficerScope & {
  readonly officerId: number;
  /** Which examiner this is; null for who is none. */
  readonly examinerId: number | null;
};
