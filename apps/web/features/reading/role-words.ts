import type { Role } from "@laurel/core/records/messages";
import type { Translate } from "../../i18n/translate.ts";

/** Who speaks in a turn. */
export const roleWords = (t: Translate): Readonly<Record<Role, string>> => ({
  system: t("reading.system"),
  user: t("reading.user"),
  assistant: t("reading.assistant"),
  tool: t("reading.tool"),
});
