import type { Query } from "@/availability/board-address";
import { HomePage } from "@/places/home-page";
import { loadHome } from "@/places/load-home";

export default async function StartPage({ searchParams }: { searchParams: Promise<Query> }) {
  return <HomePage {...(await loadHome(await searchParams))} />;
}
