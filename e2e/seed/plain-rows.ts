import type { SeedRow } from "./import-rows.ts";

/** Prompts with two plain responses each; every text occurs once, so that seeing it says which it is. */
export function plainRows(count: number, topic: string): SeedRow[] {
  return Array.from({ length: count }, (_, index) => ({
    prompt: `Question ${index + 1} about ${topic}?`,
    responses: [
      { text: `First answer ${index + 1} about ${topic}.` },
      { text: `Second answer ${index + 1} about ${topic}.` },
    ],
  }));
}
