"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import type { CampaignRole } from "@laurel/core/access/permissions";
import { Badge } from "../../components/ui/badge.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showCount } from "../../lib/figures.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useCampaignRole, useSession } from "../session/use-session.ts";
import { NavLink } from "./nav-link.tsx";

/** The row of a campaign's pages; it scrolls sideways where it does not fit. */
export function CampaignNav({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const role = useCampaignRole(campaignId);
  const path = usePathname();
  const judging = path === `/campaigns/${campaignId}/judge`;
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the row is wider than the screen; this scrolls the current page's link into view.
    row.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [path, role]);
  const membership = useSession().data?.memberships.find((each) => each.campaignId === campaignId);
  const name = membership?.campaignName;
  // The judging page needs the height, and its own header leads back.
  if (!role || judging) return null;
  const base = `/campaigns/${campaignId}`;
  return (
    <nav
      ref={row}
      aria-label={name ? t("shell.campaignNamed", { name }) : t("shell.campaign")}
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
                {tab.label} {tab.path === "/questions" && <HelpRequestsBadge campaignId={campaignId} />}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}

type CampaignTab = { label: string; path: string; roles: readonly CampaignRole[] };

const tabs = (t: Translate): readonly CampaignTab[] => [
  { label: t("shell.overview"), path: "", roles: ["lead", "reviewer", "researcher", "annotator"] },
  { label: t("shell.judge"), path: "/judge", roles: ["lead", "reviewer", "researcher", "annotator"] },
  { label: t("shell.prompts"), path: "/prompts", roles: ["lead", "reviewer", "researcher"] },
  { label: t("shell.import"), path: "/import", roles: ["lead"] },
  { label: t("shell.people"), path: "/people", roles: ["lead"] },
  { label: t("shell.helpRequests"), path: "/questions", roles: ["lead", "reviewer"] },
  { label: t("shell.skipped"), path: "/skipped", roles: ["lead"] },
  { label: t("shell.datasets"), path: "/datasets", roles: ["lead", "researcher"] },
  { label: t("shell.models"), path: "/models", roles: ["lead", "researcher"] },
  { label: t("shell.settings"), path: "/settings", roles: ["lead"] },
];

/** The pages of a campaign that a role may see, in order. */
function campaignTabs(t: Translate, role: CampaignRole): readonly CampaignTab[] {
  return tabs(t).filter((tab) => tab.roles.includes(role));
}

/** Shows the number of help requests that wait for an answer, and nothing if none does. */
function HelpRequestsBadge({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data } = useQuery(
    useTRPC().guidance.openQuestions.queryOptions({ campaignId }, { staleTime: 30_000 }),
  );
  return data && data.open > 0 ? (
    <Badge tone="warning">
      {showCount(t, data.open)}
      <span className="sr-only"> {t("guidance.requests.open")}</span>
    </Badge>
  ) : null;
}
