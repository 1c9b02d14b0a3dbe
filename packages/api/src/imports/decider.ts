import type { Context } from "../context.js";
import { mayDo, type Permission, permissionsOf } from "../domain/permission/permission.js";
import type { Officer } from "../officers/officer.js";
import { type ImportRow, importById } from "./import.store.js";
import type { ImportKind } from "./import-kind.js";

/** Who decides: an officer in their departments, or the operator everywhere. */
export type Decider = {
  readonly actor: string;
  readonly officerId: number | null;
  readonly mayDecideIn: (departmentCode: string) => boolean;
};

/** The operator of an installation acts for every department. */
export const OPERATOR: Decider = { actor: "operator", officerId: null, mayDecideIn: () => true };

/** The officer as somebody who may decide on rows; null when such imports are not for them. */
export const deciderOf = (officer: Officer | null, permission: Permission): Decider | null =>
  officer && permissionsOf(officer.role).includes(permission)
    ? {
        actor: `officer:${officer.officerId}`,
        officerId: officer.officerId,
        mayDecideIn: (departmentCode) => mayDo(officer, permission, departmentCode),
      }
    : null;

/** An import is its sender's affair, and an administrator's: it holds names of other departments. */
export const importFor = async (
  { database, officer }: Pick<Context, "database" | "officer">,
  kind: ImportKind,
  id: string,
): Promise<ImportRow | null> => {
  const found = await importById(database, kind, id);
  if (!found || !officer || !deciderOf(officer, kind.permission)) return null;
  return officer.role === "administrator" || found.officerId === officer.officerId ? found : null;
};
