import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Message } from "@/shell/message";

/** The address names a department or a category that does not exist. */
export function UnknownSearch() {
  const words = useTranslations("board.unknown");
  return (
    <Message code="404" title={words("title")} explanation={words("explanation")}>
      <Link className="fr-btn" href={paths.home()}>
        {words("home")}
      </Link>
    </Message>
  );
}
