import { HOUR, MINUTE, SECOND } from "@laurel/core/time/durations";
import type { Translate } from "../../i18n/translate.ts";
import { showCount } from "../../lib/figures.ts";

/** How long something took: "8 s", "12 min", "3 h 5 min". */
export function showDuration(t: Translate, ms: number): string {
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)} s`;
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  if (ms < HOUR) return t("myWork.duration.minutes", { minutes });
  const hours = `${showCount(t, Math.floor(ms / HOUR))} h`;
  return minutes === 0 ? hours : t("myWork.duration.hours", { hours, minutes });
}
