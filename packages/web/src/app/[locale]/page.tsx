import { getTranslations } from "next-intl/server";

export default async function HomePage() {
  const words = await getTranslations("home");
  return <h1 className="fr-container fr-py-6w">{words("title")}</h1>;
}
