import type { Preferences } from "@laurel/core/people/preferences";

/** How large and how wide somebody reads; what is left out is as the page has it. */
export type ReadingSettings = Pick<Preferences, "textSize" | "lineLength">;
