/** Texts that are the same words in German as in English. */
export const SAME_IN_GERMAN: ReadonlySet<string> = new Set([
  "Admin", "Annotator", "Code", "Code in {language}", "Export", "Format", "Import", "In {trainer} ({language})", "Label", "Labels", "Name", "Neutral", "Neutral (0)", "neutral", "Prompt", "Prompts", "Reviewer", "Salt", "Seed", "Seed {seed}", "Status", "System", "Test", "Text", "Tokens", "Trainer", "Training", "Version", "Version {number}",
]);
