"use server";

import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import {
  ChangeWishDocument,
  DeleteWishDocument,
  type ExamPhase,
  type LicenceCategory,
  SaveWishDocument,
  TownsDocument,
  type Weekday,
  type WishInput,
} from "@/graphql/generated/graphql";
import { askApi, tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { paths, type WaitingListDone } from "@/paths";

/** What is wrong with the wish that was sent, and what had been typed: a form without JavaScript comes back empty otherwise. */
export type RefusedWish = {
  readonly title: string;
  readonly problems: readonly { readonly field: string; readonly message: string }[];
  readonly typed: Readonly<Record<string, readonly string[]>>;
};

const backToList = async (fait: WaitingListDone): Promise<never> =>
  redirect({ href: paths.waitingList({ fait }), locale: await getLocale() });

const typedIn = (form: FormData): RefusedWish["typed"] =>
  Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]));

/** The only town of that name, or the most populous one; its INSEE code. */
const townCode = async (search: string): Promise<string | null> => {
  if (!search) return null;
  const { places } = await askApi(TownsDocument, { search: search.slice(0, 100) });
  return places[0]?.code ?? null;
};

const wishIn = async (form: FormData): Promise<WishInput> => {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const area = text("ou");
  const department = text("departement");
  return {
    category: text("categorie") as LicenceCategory,
    phase: text("epreuve") as ExamPhase,
    ...(area === "departement" && { departmentCode: department }),
    ...(area === "centres" && { centreIds: form.getAll("centre").map(String) }),
    ...(area === "ville" && {
      // "-" is no commune: the API says so beside the field.
      near: {
        communeCode: (await townCode(text("ville"))) ?? "-",
        withinKm: Number.parseInt(text("distance"), 10) || 0,
      },
    }),
    weekdays: form.getAll("jour").map(String) as Weekday[],
    startsFrom: text("de") || null,
    startsBefore: text("avant") || null,
    from: text("du") || null,
    to: text("au") || null,
  };
};

/** Saves a wish through a plain form, or says something else with one that there is. */
export async function saveWishByForm(_: RefusedWish | null, form: FormData): Promise<RefusedWish | null> {
  const words = await getTranslations("waitingList");
  const idempotencyKey = String(form.get("idempotencyKey") ?? randomUUID());
  const wishId = String(form.get("souhait") ?? "");
  const answer = await wishIn(form)
    .then(async (wish) =>
      wishId
        ? (await tellApi(ChangeWishDocument, { input: { wishId, wish, idempotencyKey } })).changeWish
        : (await tellApi(SaveWishDocument, { input: { wish, idempotencyKey } })).saveWish,
    )
    .catch(() => null);
  if (answer?.__typename === "SaveWishSuccess") return backToList("souhait");
  if (answer?.__typename === "ChangeWishSuccess") return backToList("modifie");
  const problems = answer?.__typename === "WishRefused" ? answer.problems : [];
  return { title: answer?.message ?? words("unavailable.message"), problems, typed: typedIn(form) };
}

/** Deletes a wish. One that was gone already is gone. */
export async function deleteWishByForm(form: FormData): Promise<void> {
  const input = { wishId: String(form.get("souhait") ?? ""), idempotencyKey: randomUUID() };
  await tellApi(DeleteWishDocument, { input });
  await backToList("supprime");
}
