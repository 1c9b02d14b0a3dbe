import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Message } from "@/shell/message";

export default function NotFoundPage() {
  const words = useTranslations("shell.notFound");
  return (
    <Message code="404" title={words("title")} explanation={words("explanation")}>
      <Link className="fr-btn" href={paths.home()}>
        {words("home")}
      </Link>
    </Message>
  );
}
