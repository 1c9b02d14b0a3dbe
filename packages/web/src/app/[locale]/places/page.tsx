import type { Metadata } from "next";
import type { Query } from "@/availability/board-address";
import { BoardPage, boardTitle } from "@/availability/board-page";
import { pageOrFailure, titleOrFailure } from "@/shell/page-or-failure";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await searchParams;
  return titleOrFailure(() => boardTitle(query));
}

export default async function PlacesPage({ searchParams }: Props) {
  const query = await searchParams;
  return pageOrFailure(() => BoardPage({ query }));
}
