"use client";

import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { OpenQuestionsBadge } from "../guidance/open-questions-badge.tsx";
import { useCampaignRole } from "../session/use-campaign-role.ts";
import { useSession } from "../session/use-session.ts";
import { campaignTabs } from "./campaign-tabs.ts";
import { NavLink } from "./nav-link.tsx";

/** The row of a campaign's pages; it scrolls sideways where it does not fit. */
export function CampaignNav({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const role = useCampaignRole(campaignId);
  const path = usePathname();
  const judging = path === `/campaigns/${campaignId}/judge`;
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the row is wider than the screen; the page one is on should be in sight.
    row.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [path, role]);
  const membership = useSession().data?.memberships.find((each) => each.campaignId === campaignId);
  const name = membership?.campaignName;
  // Judging needs the height; its own header leads back.
  if (!role || judging) return null;
  const base = `/campaigns/${campaignId}`;
  return (
    <nav
      ref={row}
      aria-label={name ? t("shell.campaignName", { name }) : t("shell.campaign")}
      className="sticky top-14 z-20 overflow-x-auto border-b bg-card"
    >
      <ul className="flex gap-1 px-2 sm:px-4">
        {/* An admin runs every campaign, but judges only where they belong. */}
        {campaignTabs(t, role)
          .filter((tab) => membership || tab.path !== "/judge")
          .map((tab) => (
            <li key={tab.path}>
              <NavLink
                href={base + tab.path}
                within={tab.path !== ""}
                className="block border-b-2 border-transparent px-2.5 py-2.5 text-[0.9375rem] whitespace-nowrap -outline-offset-2 aria-[current]:border-primary"
              >
                {tab.label} {tab.path === "/questions" && <OpenQuestionsBadge campaignId={campaignId} />}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
