import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.notFound"))("title") };
}

/** An address that nothing answers: the "not found" page in the visitor's language. */
export default function UnknownAddressPage(): never {
  notFound();
}
