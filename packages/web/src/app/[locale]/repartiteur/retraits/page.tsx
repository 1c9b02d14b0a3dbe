import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WithdrawalsPage } from "@/withdrawals/withdrawals-page";

type Asked = Promise<Record<"departement" | "le" | "apres", string | string[] | undefined>>;

const one = (value: string | string[] | undefined): string | null => (typeof value === "string" ? value : null);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("withdrawals"))("title") };
}

export default async function Page({ searchParams }: { searchParams: Asked }) {
  const { departement, le, apres } = await searchParams;
  return WithdrawalsPage({ department: one(departement), on: one(le), after: one(apres) });
}
