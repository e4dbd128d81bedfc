"use client";

import { useState } from "react";
import type { AnnotateClient } from "./annotate-client.ts";
import type { AnnotateState } from "./annotate-state.ts";

/**
 * Whether the guidelines are open: by themselves on the first visit and once for a new version, else when
 * asked for. Closing them says that they were read.
 */
export function useGuidelines(client: AnnotateClient, campaign: AnnotateState["campaign"]) {
  const [asked, setAsked] = useState(false);
  const [read, setRead] = useState(0);
  const guidelines = campaign?.guidelines;
  const unread =
    guidelines !== undefined &&
    guidelines.markdown.trim() !== "" &&
    Math.max(guidelines.seen, read) < guidelines.version;
  const close = () => {
    setAsked(false);
    if (!campaign || !guidelines || !unread) return;
    setRead(guidelines.version);
    // If this does not arrive, they open once more: that is what reading again is for.
    client.judging.readGuidelines
      .mutate({ campaignId: campaign.id, version: guidelines.version })
      .catch(() => setRead(0));
  };
  const open = guidelines !== undefined && (asked || unread);
  return { open, close, toggle: () => (open ? close() : setAsked(true)) };
}
