import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WAITING_LIST_DONE } from "@/paths";
import { WaitingListPage } from "@/waiting-list/waiting-list-page";

type Asked = "fait" | "departement" | "souhait";
type Props = { searchParams: Promise<{ [Name in Asked]?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("waitingList"))("title") };
}

export default async function Page({ searchParams }: Props) {
  const { fait, departement, souhait } = await searchParams;
  return (
    <WaitingListPage
      done={WAITING_LIST_DONE.find((done) => done === fait) ?? null}
      department={typeof departement === "string" ? departement : null}
      wishId={typeof souhait === "string" ? souhait : null}
    />
  );
}
