import type { ReactNode } from "react";
import { CampaignNav } from "../../../features/shell/campaign-nav.tsx";
import { Texts } from "../../../i18n/page-texts.tsx";

export default async function CampaignLayout({
  params,
  children,
}: {
  params: Promise<{ campaignId: string }>;
  children: ReactNode;
}) {
  const { campaignId } = await params;
  return (
    <Texts of={["guidance"]}>
      <CampaignNav campaignId={campaignId} />
      {children}
    </Texts>
  );
}
