import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { messagesIn } from "@/messages";
import { routing } from "./routing";

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  // Civil dates are formatted as they are (UTC noon); instants name their centre's time zone where they are shown.
  return { locale, messages: messagesIn(locale), timeZone: "UTC" };
});
