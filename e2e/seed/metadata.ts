import { liveCampaign } from "./campaigns.ts";
import type { Person } from "./people.ts";

/** Eight prompts with a topic, a level and pages that are kept as metadata, and a latency of each response. */
export const TOLD_ROWS = Array.from({ length: 8 }, (_, index) => ({
  prompt: `Question ${index + 1}?`,
  topic: index % 4 === 3 ? null : ["maths", "law"][index % 2],
  level: index + 1,
  source_url: `https://example.org/articles/2026/questions/${index + 1}/index.html`,
  responses: [
    { text: `Yes ${index + 1}.`, model: "heron-7b", latency: index + 0.25, llm: "heron-7b" },
    { text: `No ${index + 1}.`, model: "stork-2", latency: index + 0.5, llm: "stork-2" },
  ],
}));

/** A live campaign whose file had columns that mean nothing to Laurel. */
export const campaignWithMetadata = (admin: Person, name: string): Promise<string> =>
  liveCampaign(admin, { name, rows: TOLD_ROWS });
