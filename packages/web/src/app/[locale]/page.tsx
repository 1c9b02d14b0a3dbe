import type { Query } from "@/availability/board-address";
import { HomePage } from "@/places/home-page";
import { loadHome } from "@/places/load-home";
import { pageOrFailure } from "@/shell/page-or-failure";

export default async function StartPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  return pageOrFailure(async () => <HomePage {...(await loadHome(query))} />);
}
