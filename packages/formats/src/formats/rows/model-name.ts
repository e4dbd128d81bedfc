import { LIMITS, SafeText } from "@laurel/core/text/text-limits";

/** The model that wrote a completion; null where nobody said. */
export const ModelName = SafeText.min(1, "is empty").max(LIMITS.name).nullable();
