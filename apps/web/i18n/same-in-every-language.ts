/** Texts that are no words of a language, or the same word in all of them: names, formats, signs. */
export const SAME_IN_EVERY_LANGUAGE: ReadonlySet<string> = new Set(["System", "Dataset", "Laurel", "DPO", "CSV", "{percent} %", "Name", "Prompt", "Prompts", "Version", "Annotator", "Administrator"]);
