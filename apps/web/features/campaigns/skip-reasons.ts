/** What an annotator may say when skipping a task, as people read it. */
export const SKIP_REASONS: Readonly<Record<string, string>> = { unclear: "unclear", language: "language not mine", harmful: "harmful content", broken: "broken", other: "other" };
