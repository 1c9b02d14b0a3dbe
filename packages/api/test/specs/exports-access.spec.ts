import { OFFICER_ROLES, officerActs } from "@creneau/schema";
import { describe, expect, test } from "vitest";
import { type Access, EXPORTS, type ExportName, permissionOf } from "../../src/domain/permission/access.js";
import { permissionsOf } from "../../src/domain/permission/permission.js";
import { accessStory, type Caller, newCaller, type Whose } from "../access-story.js";
import { takeExport } from "../export-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ sweeps: false });
await world.department("75");
const CALLERS = ["stranger", "candidate", ...OFFICER_ROLES] as const;

/** What has to be said of a list besides whose it is. */
const SAID: Partial<Record<ExportName, Record<string, string>>> = {
  candidates: { search: "martin" },
  "mailing-recipients": { audience: "BOOKED" },
};
const period = { from: world.day(0), to: world.day(40) };
const SAYS_PERIOD: readonly ExportName[] = ["absences", "bookings", "places", "planning", "sessions"];
/** Lists that are of one thing; those of no department in particular name nothing that is anybody's. */
const OF_ONE: Partial<Record<ExportName, string>> = {
  "candidate-import-rows": "importId",
  "planning-import-rows": "importId",
  "exam-list": "sessionId",
};
const OF_NO_DEPARTMENT: readonly ExportName[] = [
  ...(["acts", "approvals", "candidate-imports", "officers", "planning-imports", "proofs"] as const),
];

const queryFor = async (name: ExportName, caller: Caller, whose: Whose): Promise<Record<string, string>> => {
  const story = accessStory(world, api, caller, whose);
  const argument = OF_ONE[name] ?? (OF_NO_DEPARTMENT.includes(name) ? null : "departmentCode");
  const made =
    argument === null
      ? null
      : await story.thing(
          name === "planning-import-rows" ? "planningImport" : name,
          name === "planning-import-rows" ? "id" : argument,
        )?.();
  return {
    ...SAID[name],
    ...(SAYS_PERIOD.includes(name) && period),
    ...(argument !== null && { [argument]: made ?? "" }),
  };
};

const isFor = ({ name }: Caller, whose: Whose, access: Access): boolean => {
  const permission = permissionOf(access);
  if (name === "stranger" || name === "candidate" || !permission) return false;
  if (!permissionsOf(name).includes(permission)) return false;
  return (
    whose === "own" || access.endsWith("anywhere") || (name === "administrator" && !access.endsWith("own session"))
  );
};

describe("a list goes to whom its rule names, and to nobody else", () => {
  test.each(Object.entries(EXPORTS) as [ExportName, readonly Access[]][])("%s", async (name, accesses) => {
    const surprises: string[] = [];
    for (const caller of CALLERS)
      for (const whose of OF_NO_DEPARTMENT.includes(name) ? (["own"] as const) : (["own", "other"] as const)) {
        const who = await newCaller(world, caller);
        const query = await queryFor(name, who, whose);
        const before = await world.db.$count(officerActs);
        const { status } = await takeExport(api, who.token, `${name}.csv`, query);
        const left = (await world.db.$count(officerActs)) - before;
        const may = accesses.some((access) => isFor(who, whose, access));
        if (may ? status !== 200 : ![401, 403, 404].includes(status)) surprises.push(`${caller}, ${whose}: ${status}`);
        if (left !== (may ? 1 : 0)) surprises.push(`${caller}, ${whose}: ${left} acts`);
      }
    expect(surprises).toEqual([]);
  });
});
