import { useTranslations } from "next-intl";

type Named = { id: string; officerName?: string | null; email?: string | null };

/** What an officer is called on a screen: by their name, their address, or their number while nothing else is known. */
export function useOfficerName() {
  const words = useTranslations("administration.officers");
  return ({ id, officerName, email }: Named): string => officerName ?? email ?? words("number", { id });
}
