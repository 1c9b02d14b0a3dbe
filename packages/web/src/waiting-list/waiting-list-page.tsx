import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { SignedOut } from "@/account/signed-out";
import { Notice } from "@/bookings/notice";
import {
  CentresOfDepartmentDocument,
  WaitingListDocument,
  type WaitingListQuery,
  type WishFactsFragment,
} from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { paths, type WaitingListDone } from "@/paths";
import { loadDepartments } from "@/places/departments";
import { DepartmentOfWish } from "./department-of-wish";
import { OfferPanel } from "./offer-panel";
import { typedWish } from "./typed-wish";
import { WishCard } from "./wish-card";
import { WishForm } from "./wish-form";
import "./waiting-list.css";

type Props = { done: WaitingListDone | null; department: string | null; wishId: string | null };

/** Where one says what would suit, sees where one stands, and answers an offer. */
export async function WaitingListPage({ done, department, wishId }: Props) {
  const words = await getTranslations("waitingList");
  return (
    <div className="fr-container fr-py-6w waiting-list">
      <h1>{words("title")}</h1>
      <p className="fr-text--lead">{words("intro")}</p>
      <div role="status">
        {done && (
          <div className={`fr-alert fr-alert--${done === "nondeclinee" ? "warning" : "success"} fr-alert--sm fr-mb-3w`}>
            <p>{words(`done.${done}`)}</p>
          </div>
        )}
      </div>
      <Parts department={department} wishId={wishId} />
    </div>
  );
}

async function Parts({ department, wishId }: Omit<Props, "done">) {
  const words = await getTranslations("waitingList");
  const asked = await askApi(WaitingListDocument, {}).catch(() => null);
  if (!asked) return <Notice kind="error" title={words("unavailable.title")} message={words("unavailable.message")} />;
  if (!asked.viewer) return <SignedOut returnTo={paths.waitingList({ departement: department ?? undefined })} />;
  const { candidate } = asked.viewer;
  return (
    <>
      {candidate.offer && <OfferPanel offer={candidate.offer} idempotencyKey={randomUUID()} />}
      <Wishes wishes={candidate.wishes} />
      <WishToSay
        candidate={candidate}
        department={department ?? candidate.department.code}
        changed={candidate.wishes.find(({ id }) => id === wishId) ?? null}
      />
    </>
  );
}

type Candidate = NonNullable<WaitingListQuery["viewer"]>["candidate"];

async function Wishes({ wishes }: Pick<Candidate, "wishes">) {
  const words = await getTranslations("waitingList");
  return (
    <section aria-labelledby="souhaits">
      <h2 id="souhaits" className="fr-h4">
        {words("wishes.title")}
      </h2>
      {wishes.length === 0 && <p>{words("wishes.none")}</p>}
      <ul className="waiting-list__wishes">
        {wishes.map((wish) => (
          <li key={wish.id}>
            <WishCard wish={wish} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type WishToSayProps = { candidate: Candidate; department: string; changed: WishFactsFragment | null };

/** A new wish, or another word for one that there is. The centres on offer are those of one department; another one is a click away and needs no JavaScript. */
async function WishToSay({ candidate, department, changed }: WishToSayProps) {
  const words = await getTranslations("waitingList.form");
  const [departments, centres] = await Promise.all([
    loadDepartments(),
    askApi(CentresOfDepartmentDocument, { code: department }),
  ]);
  return (
    <section aria-labelledby="souhait-a-dire">
      <h2 id="souhait-a-dire" className="fr-h4">
        {words(changed ? "changeTitle" : "title")}
      </h2>
      <DepartmentOfWish departments={departments} chosen={department} />
      <WishForm
        key={`${department} ${changed?.id}`}
        changed={changed && { id: changed.id, typed: typedWish(changed) }}
        categories={candidate.categories}
        department={departments.find(({ code }) => code === department) ?? { code: department, name: department }}
        centres={centres.examCentres.edges.map(({ node }) => node)}
        idempotencyKey={randomUUID()}
      />
    </section>
  );
}
