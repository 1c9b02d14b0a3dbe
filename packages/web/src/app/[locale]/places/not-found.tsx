import { UnknownSearch } from "@/availability/unknown-search";

export default function PlacesNotFound() {
  return <UnknownSearch />;
}
