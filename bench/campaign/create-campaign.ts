import { type Client, mintId } from "../client/open-client.ts";

const QUESTIONS = [
  {
    id: "preference",
    kind: "ranking",
    title: "Which response is better?",
    help: "",
    required: true,
    strengths: 3,
    allowTie: true,
    allowBothBad: true,
  },
];

export async function createCampaign(admin: Client, name: string, overlap: number): Promise<string> {
  const campaignId = mintId();
  await admin.mutate("campaigns.create", {
    campaignId,
    name,
    guidelines: "Prefer the helpful one.",
    questions: QUESTIONS,
    overlap,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
  });
  return campaignId;
}
