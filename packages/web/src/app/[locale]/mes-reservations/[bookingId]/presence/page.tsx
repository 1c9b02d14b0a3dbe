import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PresencePage } from "@/convocations/presence-page";

type Props = { params: Promise<{ bookingId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("convocations.presence"))("title") };
}

export default async function Page({ params }: Props) {
  const { bookingId } = await params;
  return <PresencePage bookingId={bookingId} />;
}
