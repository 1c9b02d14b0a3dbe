import type { Metadata } from "next";
import type { Query } from "@/availability/board-address";
import { BoardPage, boardTitle } from "@/availability/board-page";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: await boardTitle(await searchParams) };
}

export default async function PlacesPage({ searchParams }: Props) {
  return <BoardPage query={await searchParams} />;
}
