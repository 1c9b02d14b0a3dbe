import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { type EntryState, QueueDocument, type QueueQuery } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { officersOnly } from "./officers-only";
import { OpeningForm } from "./opening-form";
import { People } from "./people";
import { WaveForm } from "./wave-form";
import { Waves } from "./waves";

type Props = { code: string; state: string | null; after: string | null };
export type FoundQueue = NonNullable<QueueQuery["entryQueue"]>;

const STATES: readonly string[] = ["TO_CONFIRM", "WAITING", "VERIFIED", "INVITED", "REFUSED"] satisfies EntryState[];

/** Those who wait in a department: how many, who, and the next wave. */
export function QueuePage({ code, state, after }: Props) {
  return officersOnly(async ({ permissions }) => {
    const words = await getTranslations("officer.queue");
    const shown = state !== null && STATES.includes(state) ? (state as EntryState) : null;
    const { entryQueue } = await askApi(QueueDocument, { code, states: shown && [shown], after });
    if (!entryQueue)
      return (
        <>
          <h1>{words("unknown.title")}</h1>
          <p>{words("unknown.message")}</p>
        </>
      );
    const { department, isOpen, counts, waves } = entryQueue;
    return (
      <>
        <p>
          <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={paths.officer()}>
            {words("back")}
          </Link>
        </p>
        <h1>{words("title", { name: department.name, code: department.code })}</h1>
        <OpeningForm queue={entryQueue} mayChange={permissions.includes("OPEN_DEPARTMENT")} />
        {isOpen && (
          <WaveForm
            code={department.code}
            verified={counts.find((one) => one.state === "VERIFIED")?.count ?? 0}
            idempotencyKey={randomUUID()}
          />
        )}
        <People queue={entryQueue} state={shown} />
        <Waves waves={waves} />
      </>
    );
  });
}
