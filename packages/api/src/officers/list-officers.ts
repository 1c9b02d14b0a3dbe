import { examiners, officers } from "@creneau/schema";
import { and, asc, eq, gt, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import { searchText } from "../contract/search-text.js";
import type { KnownOfficerConnection, KnownOfficerFilter } from "./officer-administration.types.js";
import { officerNumber } from "./officer-number.js";

export const DEFAULT_PAGE = 50;
export const LARGEST_PAGE = 100;

/** The officers of that filter: of those who were removed, none. */
export const officersMatching = ({
  officerId,
  role,
  departmentCode,
  search,
}: Partial<KnownOfficerFilter>): SQL | undefined => {
  const text = searchText(search ?? "", "search").toLowerCase();
  return and(
    isNull(officers.removedAt),
    typeof officerId === "string" ? eq(officers.id, officerNumber(officerId) ?? 0) : undefined,
    role ? eq(officers.role, role) : undefined,
    // An administrator acts in every one.
    departmentCode
      ? or(eq(officers.role, "administrator"), sql`${departmentCode} = any(${officers.departmentCodes})`)
      : undefined,
    text
      ? or(sql`strpos(${officers.email}, ${text}) > 0`, sql`strpos(lower(${officers.name}), ${text}) > 0`)
      : undefined,
  );
};

/** A page of those who work for the service, in the order in which they were added. Cursor: the number of the officer. */
export const listOfficers = async (
  { database: db, officer: own }: Pick<Context, "database" | "officer">,
  filter: KnownOfficerFilter | null,
  { first, after }: { first: number; after: string | null },
): Promise<KnownOfficerConnection> => {
  const size = pageSize(first, LARGEST_PAGE);
  const position = fromCursor(after, ["number"])?.[0];
  if (position !== undefined && !Number.isSafeInteger(position))
    throw badInput("after", "this is not a cursor that this list gave out.");
  const meant = officersMatching(filter ?? {});
  const rows = await db
    .select({ officer: officers, examinerNumber: examiners.registrationNumber })
    .from(officers)
    .leftJoin(examiners, eq(examiners.id, officers.examinerId))
    .where(and(meant, position === undefined ? undefined : gt(officers.id, Number(position))))
    .orderBy(asc(officers.id))
    .limit(size + 1);
  const edgeOf = ({ officer: { id, name, subject, ...officer }, examinerNumber }: (typeof rows)[number]) => ({
    cursor: toCursor([id]),
    node: {
      ...{ ...officer, id: String(id), officerName: name, examinerNumber },
      ...{ linked: subject !== null, isOwn: id === own?.officerId },
    },
  });
  return {
    ...connectionOf(rows, size, edgeOf, position !== undefined),
    totalCount: await db.$count(officers, meant),
  };
};
