import type { OfficerScope } from "../domain/permission/permission.js";

/** Who acts for the service in this request. */
export type Officer = OfficerScope & { readonly officerId: number };
