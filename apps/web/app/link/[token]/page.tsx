import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkForm } from "../../../features/session/link-form.tsx";
import { Texts } from "../../../i18n/page-texts.tsx";

// The address is a secret until it is used: no other site may learn it from a referrer.
export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations())("pages.welcome"),
  referrer: "no-referrer",
  robots: { index: false },
});

export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  return (
    <Texts of={["session"]}>
      <LinkForm token={(await params).token} />
    </Texts>
  );
}
