import type { ReactNode } from "react";
import { CampaignNav } from "../../../features/shell/campaign-nav.tsx";

export default async function CampaignLayout({ params, children }: { params: Promise<{ campaignId: string }>; children: ReactNode }) {
  const { campaignId } = await params;
  return (
    <>
      <CampaignNav campaignId={campaignId} />
      {children}
    </>
  );
}
