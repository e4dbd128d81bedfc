export type CampaignStatus = "draft" | "live" | "paused" | "closed";

export const STATUS_NAMES: Readonly<Record<CampaignStatus, string>> = { draft: "Draft", live: "Live", paused: "Paused", closed: "Closed" };

export type StatusChange = { readonly to: CampaignStatus; readonly action: string; readonly title: string; readonly meaning: string; readonly destructive: boolean };

const GO_LIVE: StatusChange = { to: "live", action: "Go live", title: "Go live?", meaning: "Annotators of the campaign are given tasks from now on. Wording of the question that changes later makes a new version; judgments keep the one they were made under.", destructive: false };
const RESUME: StatusChange = { to: "live", action: "Resume", title: "Resume the campaign?", meaning: "Annotators are given tasks again, with the overlap and lease time that the settings state now.", destructive: false };
const PAUSE: StatusChange = { to: "paused", action: "Pause", title: "Pause the campaign?", meaning: "Nobody is given new tasks. What people have open can still be sent. Results, datasets and models stay available, and the overlap can be changed.", destructive: false };
const CLOSE: StatusChange = { to: "closed", action: "Close", title: "Close the campaign?", meaning: "Judging ends: nobody is given tasks. Everything judged so far stays, and datasets can still be cut.", destructive: true };

const REOPEN: StatusChange = { to: "paused", action: "Open again", title: "Open the campaign again?", meaning: "It becomes paused: nobody is given tasks before you resume it.", destructive: false };

const CHANGES: Readonly<Record<CampaignStatus, readonly StatusChange[]>> = { draft: [GO_LIVE], live: [PAUSE, CLOSE], paused: [RESUME, CLOSE], closed: [REOPEN] };

/** Where a campaign can go from a status, each with what that means. */
export function statusChanges(status: CampaignStatus): readonly StatusChange[] {
  return CHANGES[status];
}
