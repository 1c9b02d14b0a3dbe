import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MailingsPage } from "@/mailings/mailings-page";

type Search = Record<"departement" | "destinataires" | "le" | "apres", string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administration.mailings"))("title") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const one = (name: keyof Search) => (typeof search[name] === "string" && search[name] !== "" ? search[name] : null);
  return MailingsPage({
    ...{ department: one("departement"), audience: one("destinataires") },
    ...{ examDate: one("le"), after: one("apres") },
  });
}
